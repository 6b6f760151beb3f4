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
    /** How the next event is sent. */
    record Webhook(int duplicates, Duration delay) {
        private static final Webhook NONE = new Webhook(0, Duration.ZERO);
    }

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
    private final Deque<Counted<Boolean>> lost = new ArrayDeque<>();
    private final Deque<Counted<Decline>> declines = new ArrayDeque<>();
    private final Deque<Counted<Webhook>> webhooks = new ArrayDeque<>();

    synchronized void slow(Duration delay, String path, int times) {
        slow.add(new Counted<>(delay, path, times));
    }

    /**
     * The request is carried out, its answer never arrives. A JDK client repeats such a request once unasked, so it
     * notices nothing unless two answers in a row are lost.
     */
    synchronized void loseAnswer(String path, int times) {
        lost.add(new Counted<>(true, path, times));
    }

    synchronized void decline(Decline decline, int times) {
        declines.add(new Counted<>(decline, "", times));
    }

    synchronized void disturb(Webhook webhook, int times) {
        webhooks.add(new Counted<>(webhook, "", times));
    }

    synchronized void clear() {
        slow.clear();
        lost.clear();
        declines.clear();
        webhooks.clear();
    }

    synchronized Duration delayOf(Call call) {
        return next(slow, call.path()).orElse(Duration.ZERO);
    }

    synchronized boolean losesAnswerOf(Call call) {
        return next(lost, call.path()).orElse(false);
    }

    synchronized Optional<Decline> forNextCharge() {
        return next(declines, "");
    }

    synchronized Webhook forNextWebhook() {
        return next(webhooks, "").orElse(Webhook.NONE);
    }

    /** How many of each are still waiting. */
    synchronized ObjectNode toJson() {
        return Json.object()
                .put("slow", waiting(slow))
                .put("lost_answers", waiting(lost))
                .put("declines", waiting(declines))
                .put("webhooks", waiting(webhooks));
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
