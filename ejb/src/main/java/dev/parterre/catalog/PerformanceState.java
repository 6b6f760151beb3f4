package dev.parterre.catalog;

import java.util.EnumSet;
import java.util.Set;

/**
 * Life of a performance. DRAFT is seen by staff only; SCHEDULED is announced; ON_SALE and CLOSED follow the sale window;
 * CANCELLED ends it; RESCHEDULED is one that was taken off its date and waits for a new one. It is the same performance on the new
 * date: its places, bookings and tickets stay.
 */
public enum PerformanceState {
    DRAFT,
    SCHEDULED,
    ON_SALE,
    CLOSED,
    CANCELLED,
    RESCHEDULED;

    public boolean mayBecome(PerformanceState next) {
        return successors().contains(next);
    }

    /** Announced to the public and not called off. */
    public boolean announced() {
        return this == SCHEDULED || this == ON_SALE || this == CLOSED;
    }

    private Set<PerformanceState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(ON_SALE, CLOSED, CANCELLED, RESCHEDULED);
            case ON_SALE -> EnumSet.of(CLOSED, CANCELLED, RESCHEDULED);
            case CLOSED -> EnumSet.of(ON_SALE, CANCELLED, RESCHEDULED);
            case RESCHEDULED -> EnumSet.of(SCHEDULED, ON_SALE, CLOSED, CANCELLED);
            case CANCELLED -> EnumSet.noneOf(PerformanceState.class);
        };
    }
}
