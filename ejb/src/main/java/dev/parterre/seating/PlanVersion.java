package dev.parterre.seating;

import dev.parterre.catalog.HallId;
import java.time.Instant;

/** A stored plan in a list: the {@code version}-th of its hall, counted from 1. */
public record PlanVersion(SeatingPlanId id, HallId hall, int version, String name, int places, Instant createdAt) {

    /** As a query gives it. */
    PlanVersion(long id, long hall, int version, String name, int places, Instant createdAt) {
        this(new SeatingPlanId(id), new HallId(hall), version, name, places, createdAt);
    }
}
