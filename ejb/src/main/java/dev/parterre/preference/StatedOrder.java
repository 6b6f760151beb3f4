package dev.parterre.preference;

import java.time.Instant;

/** A preference as it stands, with the moment of its creation, by which it is served. */
public record StatedOrder(StandingOrder order, Instant createdAt) {

    public QueuePosition position() {
        return new QueuePosition(createdAt, order.id());
    }

    /** Its place among changes: by their moment, then by id. */
    public QueuePosition changed() {
        return new QueuePosition(order.changedAt(), order.id());
    }
}
