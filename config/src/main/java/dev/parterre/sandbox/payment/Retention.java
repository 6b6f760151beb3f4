package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** How long the sandbox remembers what is not a payment: as long as Stripe does. */
final class Retention {
    private static final Duration IDEMPOTENCY_KEYS = Duration.ofHours(24);
    private static final Duration EVENTS = Duration.ofDays(30);

    private Retention() {}

    static void dropPast(Ledger ledger) {
        ledger.change(change -> {
            dropOlder(change, IdempotencyKeys.KIND, IDEMPOTENCY_KEYS);
            dropOlder(change, Events.KIND, EVENTS);
            dropOlder(change, WebhookDeliveries.KIND, EVENTS);
            return null;
        });
    }

    private static void dropOlder(Change change, String kind, Duration age) {
        long before = change.now().minus(age).getEpochSecond();
        List<ObjectNode> old = change.newestFirst(kind)
                .filter(object -> object.path("created").asLong() < before)
                .toList();
        old.forEach(object -> change.remove(object.path("id").textValue()));
    }
}
