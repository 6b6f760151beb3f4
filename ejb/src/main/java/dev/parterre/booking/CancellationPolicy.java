package dev.parterre.booking;

import java.time.Duration;
import java.time.Instant;

/** Who may give a booking back, until when. Whoever may gets the whole price of the places back. */
final class CancellationPolicy {

    /** How long somebody who booked by hand can change their mind. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(30);

    private CancellationPolicy() {}

    /** The end of the customer's window: never after the performance has begun. */
    static Instant undoUntil(Instant confirmedAt, Duration window, Instant startsAt) {
        var end = confirmedAt.plus(window);
        return end.isBefore(startsAt) ? end : startsAt;
    }

    /** Staff may always: a performance can fail after it began. @throws CancellationClosed */
    static void check(Instant undoUntil, boolean byStaff, Instant now) {
        if (!byStaff && (undoUntil == null || !now.isBefore(undoUntil))) {
            throw new CancellationClosed();
        }
    }
}
