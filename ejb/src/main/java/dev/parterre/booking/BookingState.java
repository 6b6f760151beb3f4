package dev.parterre.booking;

import java.util.Set;

/** How far a booking is. */
public enum BookingState {
    AWAITING_PAYMENT,
    CONFIRMED,
    PARTLY_CANCELLED,
    CANCELLED,
    EXPIRED;

    /** An ended, unpaid booking becomes CONFIRMED when its money comes late and its places are still free. */
    boolean canBecome(BookingState next) {
        return switch (this) {
            case AWAITING_PAYMENT -> Set.of(CONFIRMED, EXPIRED, CANCELLED).contains(next);
            case CONFIRMED, PARTLY_CANCELLED ->
                Set.of(PARTLY_CANCELLED, CANCELLED).contains(next);
            case EXPIRED -> next == CONFIRMED;
            case CANCELLED -> false;
        };
    }

    /** Whether the customer has places by it. */
    public boolean isLive() {
        return this == CONFIRMED || this == PARTLY_CANCELLED;
    }
}
