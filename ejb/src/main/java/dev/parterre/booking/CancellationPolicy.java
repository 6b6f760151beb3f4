package dev.parterre.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may give a booking back, until when, and on which conditions. */
final class CancellationPolicy {

    private CancellationPolicy() {}

    /**
     * A booking that somebody wants to give back.
     *
     * @param undoUntil the end of the customer's undo window; empty when there is none
     * @param calledOff whether the performance will not take place
     * @param terms those the booking was sold on
     */
    record Case(Optional<Instant> undoUntil, Instant startsAt, boolean calledOff, CancellationTerms terms) {}

    /** The end of the customer's window: never after the performance has begun. */
    static Instant undoUntil(Instant confirmedAt, Duration window, Instant startsAt) {
        var end = confirmedAt.plus(window);
        return end.isBefore(startsAt) ? end : startsAt;
    }

    /**
     * Whoever changes their mind in time, and whoever's performance is called off, gets everything back. After that the terms say.
     * Staff are bound by them too, unless they decide otherwise and say why; where there are none they give everything back.
     *
     * @throws CancellationClosed, OverrideNotAllowed
     */
    static CancellationStep conditions(Case it, CancelledBy by, Optional<FeeOverride> override, Instant now) {
        if (override.isPresent()) {
            if (by != CancelledBy.STAFF) {
                throw new OverrideNotAllowed();
            }
            return override.get().step();
        }
        if (by == CancelledBy.HOUSE
                || it.calledOff()
                || it.undoUntil().filter(now::isBefore).isPresent()) {
            return CancellationStep.FREE;
        }
        if (by == CancelledBy.STAFF && it.terms().isNone()) {
            return CancellationStep.FREE;
        }
        return it.terms().stepAt(now, it.startsAt()).orElseThrow(CancellationClosed::new);
    }
}
