package dev.parterre.booking;

import java.util.Set;

/** What became of a hold. Everything but ACTIVE is an end. */
public enum HoldState {
    ACTIVE,
    CONVERTED,
    RELEASED,
    EXPIRED;

    /** An expired hold can still be converted: by money that came late, while nobody else took the places. */
    boolean canBecome(HoldState next) {
        return switch (this) {
            case ACTIVE -> Set.of(CONVERTED, RELEASED, EXPIRED).contains(next);
            case EXPIRED, RELEASED -> next == CONVERTED;
            case CONVERTED -> false;
        };
    }
}
