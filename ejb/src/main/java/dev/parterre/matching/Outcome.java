package dev.parterre.matching;

import java.util.EnumSet;
import java.util.Set;

/** What became of a decision. Only PENDING, OFFERED and ACTION_NEEDED are waited for; each of them holds places. */
public enum Outcome {
    /** Places are claimed, the booking is under way. */
    PENDING,
    /** Booked and paid; for a time it can be undone. */
    BOOKED,
    /** Held, and the customer was asked. */
    OFFERED,
    /** The bank wants the customer to confirm the payment. */
    ACTION_NEEDED,
    /** Nothing was done; the reason says why. */
    NONE,
    /** Something was attempted and refused or broke; nothing was booked and nothing was paid. */
    FAILED,
    /** The customer declined the offer. */
    DECLINED,
    /** Nobody answered the offer or the bank in time. */
    EXPIRED,
    /** Booked, and undone by the customer within the window. */
    UNDONE,
    /** Booked, and cancelled later by the ordinary way. */
    CANCELLED;

    boolean mayBecome(Outcome next) {
        return successors().contains(next);
    }

    private Set<Outcome> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(BOOKED, OFFERED, ACTION_NEEDED, FAILED, CANCELLED);
            case OFFERED -> EnumSet.of(PENDING, DECLINED, EXPIRED);
            case ACTION_NEEDED -> EnumSet.of(BOOKED, EXPIRED, CANCELLED);
            case BOOKED -> EnumSet.of(UNDONE, CANCELLED);
            default -> EnumSet.noneOf(Outcome.class);
        };
    }

    /** Whether places are set aside and an answer is awaited. */
    public boolean isOpen() {
        return this == PENDING || this == OFFERED || this == ACTION_NEEDED;
    }

    /**
     * Whether the event is not booked or offered again for the preference: who gave it back, or did not answer, is not asked twice.
     * What is booked may have been given back a moment ago, before that is noted here.
     */
    boolean speaksAgainstTheEvent() {
        return this == BOOKED || this == DECLINED || this == EXPIRED || this == UNDONE || this == CANCELLED;
    }

    /** Whether it counts towards the limits of its preference. */
    boolean countsTowardsLimits() {
        return isOpen() || this == BOOKED;
    }
}
