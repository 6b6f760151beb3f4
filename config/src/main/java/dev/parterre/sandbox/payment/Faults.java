package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What tests want to go wrong next. Each fault is used up as often as asked; none survives a restart. Requests are
 * chosen by the beginning of their path.
 */
final class Faults {
    /** What becomes of a request. A JDK client repeats a lost one once unasked, so it notices nothing unless two in a row are lost. */
    enum Connection {
        /** Refused with the status 500 before it is carried out. */
        ERROR,
        /** The connection is closed before it is carried out. */
        LOST_REQUEST,
        /** It is carried out, and the connection closed without an answer. */
        LOST_ANSWER,
        /** It is carried out, and the connection closed in the middle of the answer. */
        CUT_ANSWER
    }

    /** How an event is sent. */
    enum Manner {
        SIGNED,
        UNSIGNED,
        TAMPERED,
        OLD,
        MALFORMED
    }

    /**
     * How the next event is sent.
     *
     * @param held not before it is released
     */
    record Webhook(int duplicates, Duration delay, Manner manner, boolean held) {
        private static final Webhook NONE = new Webhook(0, Duration.ZERO, Manner.SIGNED, false);
    }

    /** Another sum than was asked comes in: so much more (or less), perhaps in another currency. */
    record Money(long delta, Optional<String> currency) {}

    private static final class Counted<T> {
        private final T fault;
        private final String path;
        private int times;

        private Counted(T fault, String path, int times) {
            this.fault = fault;
            this.path = path;
            this.times = times;
        }
    }

    private final Deque<Counted<Duration>> slow = new ArrayDeque<>();
    private final Deque<Counted<Connection>> connections = new ArrayDeque<>();
    private final Deque<Counted<Decline>> declines = new ArrayDeque<>();
    private final Deque<Counted<Money>> amounts = new ArrayDeque<>();
    private final Deque<Counted<Webhook>> webhooks = new ArrayDeque<>();

    synchronized void slow(Duration delay, String path, int times) {
        slow.add(new Counted<>(delay, path, times));
    }

    synchronized void disturb(Connection connection, String path, int times) {
        connections.add(new Counted<>(connection, path, times));
    }

    synchronized void decline(Decline decline, int times) {
        declines.add(new Counted<>(decline, "", times));
    }

    synchronized void misread(Money money, int times) {
        amounts.add(new Counted<>(money, "", times));
    }

    synchronized void disturb(Webhook webhook, int times) {
        webhooks.add(new Counted<>(webhook, "", times));
    }

    synchronized void clear() {
        slow.clear();
        connections.clear();
        declines.clear();
        amounts.clear();
        webhooks.clear();
    }

    synchronized Duration delayOf(Call call) {
        return next(slow, call.path()).orElse(Duration.ZERO);
    }

    synchronized Optional<Connection> forNextRequest(Call call) {
        return next(connections, call.path());
    }

    synchronized Optional<Decline> forNextCharge() {
        return next(declines, "");
    }

    synchronized Optional<Money> forNextCapture() {
        return next(amounts, "");
    }

    synchronized Webhook forNextWebhook() {
        return next(webhooks, "").orElse(Webhook.NONE);
    }

    /** How many of each are still waiting. */
    synchronized ObjectNode toJson() {
        ObjectNode waiting = Json.object()
                .put("slow", waiting(slow))
                .put("declines", waiting(declines))
                .put("amounts", waiting(amounts))
                .put("webhooks", waiting(webhooks));
        for (Connection connection : Connection.values()) {
            int times = connections.stream()
                    .filter(counted -> counted.fault == connection)
                    .mapToInt(counted -> counted.times)
                    .sum();
            waiting.put(name(connection), times);
        }
        return waiting;
    }

    /** As the control API writes it. */
    static String name(Connection connection) {
        return switch (connection) {
            case ERROR -> "errors";
            case LOST_REQUEST -> "lost_requests";
            case LOST_ANSWER -> "lost_answers";
            case CUT_ANSWER -> "cut_answers";
        };
    }

    private static <T> int waiting(Deque<Counted<T>> faults) {
        return faults.stream().mapToInt(fault -> fault.times).sum();
    }

    private static <T> Optional<T> next(Deque<Counted<T>> faults, String path) {
        Optional<Counted<T>> found =
                faults.stream().filter(fault -> path.startsWith(fault.path)).findFirst();
        found.ifPresent(counted -> {
            counted.times--;
            if (counted.times <= 0) {
                faults.remove(counted);
            }
        });
        return found.map(counted -> counted.fault);
    }
}
