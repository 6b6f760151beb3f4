package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends events to the shop's webhook until it answers with 2xx, at least once each, in no promised order, as Stripe
 * does. A delivery is written together with its event, so none is forgotten over a restart.
 */
final class WebhookDeliveries {
    static final String KIND = "webhook_delivery";
    static final String PENDING = "pending";
    static final String HELD = "held";
    private static final String MANNER = "_manner";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given_up";
    private static final Set<String> NOT_SENT = Set.of(
            "customer.created",
            "customer.updated",
            "customer.deleted",
            "payment_intent.created",
            "setup_intent.created",
            "charge.succeeded");

    private final Ledger ledger;
    private final Faults faults;
    private final RetrySchedule retries;
    private final Optional<WebhookSender> sender;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    WebhookDeliveries(Ledger ledger, Faults faults, RetrySchedule retries, Optional<WebhookSender> sender) {
        this.ledger = ledger;
        this.faults = faults;
        this.retries = retries;

        this.sender = sender;
    }

    /** A shop subscribes to what it acts on: outcomes, not that something was begun. */
    boolean isSubscribed(String type) {
        return sender.isPresent() && !NOT_SENT.contains(type);
    }

    void request(Change change, String event, String type) {
        send(change, event, type, faults.forNextWebhook());
    }

    /** Writes down that an event is to be sent, and how. */
    void send(Change change, String event, String type, Faults.Webhook fault) {
        Instant due = change.now().plus(fault.delay());
        for (int copy = 0; copy <= fault.duplicates(); copy++) {
            ObjectNode delivery = change.put(Json.object()
                    .put("id", Ids.of("whd"))
                    .put("object", KIND)
                    .put("created", change.now().getEpochSecond())
                    .put("event", event)
                    .put("type", type)
                    .put("status", fault.held() ? HELD : PENDING)
                    .put("attempts", 0)
                    .put(MANNER, fault.manner().name())
                    .putNull("last_answer"));
            if (!fault.held()) {
                delivery.put(DueWork.DUE_AT, due.toEpochMilli());
            }
        }
    }

    /** One attempt of one delivery. */
    void attempt(String id) {
        if (!underway.add(id)) {
            return;
        }
        try {
            ledger.sync();
            ledger.change(change -> change.find(KIND, id)
                            .filter(WebhookDeliveries::isPending)
                            .flatMap(delivery -> change.find(
                                            Events.KIND, delivery.path("event").asText())
                                    .map(event -> new Letter(event, manner(delivery)))))
                    .ifPresent(letter -> send(id, letter));
        } finally {
            underway.remove(id);
        }
    }

    private record Letter(ObjectNode event, Faults.Manner manner) {}

    private static Faults.Manner manner(ObjectNode delivery) {
        return Faults.Manner.valueOf(delivery.path(MANNER).asText(Faults.Manner.SIGNED.name()));
    }

    private void send(String id, Letter letter) {
        WebhookSender.Outcome outcome =
                sender.orElseThrow().send(letter.event().path(Rendering.AS_TEXT).asText(), letter.manner());
        ledger.change(change -> {
            change.find(KIND, id).ifPresent(delivery -> record(change, change.edit(delivery), outcome));
            return null;
        });
    }

    private void record(Change change, ObjectNode delivery, WebhookSender.Outcome outcome) {
        int attempts = delivery.path("attempts").asInt() + 1;
        delivery.put("attempts", attempts).put("last_answer", outcome.text());
        Duration age =
                Duration.between(Instant.ofEpochSecond(delivery.path("created").asLong()), change.now());
        if (outcome.accepted() || manner(delivery) != Faults.Manner.SIGNED) {
            // what was spoilt on purpose is sent once
            delivery.put("last_answer", outcome.text());
            delivery.put("status", DELIVERED).remove(DueWork.DUE_AT);
        } else if (age.compareTo(retries.giveUpAfter()) > 0) {
            delivery.put("status", GIVEN_UP).remove(DueWork.DUE_AT);
        } else {
            delivery.put(
                    DueWork.DUE_AT, change.now().plus(retries.after(attempts)).toEpochMilli());
        }
    }

    private static boolean isPending(ObjectNode delivery) {
        return PENDING.equals(delivery.path("status").asText());
    }
}
