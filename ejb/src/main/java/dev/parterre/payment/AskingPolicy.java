package dev.parterre.payment;

import java.time.Duration;
import java.time.Instant;

/**
 * When the gateway is asked about what is not known yet: soon, then ever more rarely, and after a while a person is told.
 *
 * @param grace what is younger is still being worked on by the call that made it
 * @param pause before the gateway is asked for the first time again; doubles from then on
 */
record AskingPolicy(Duration grace, Duration pause) {

    /** A payment open for so long needs a person; customers have twenty minutes, and answers come in seconds. */
    static final Duration PAYMENT_OVERDUE = Duration.ofHours(1);
    /** Banks take days for some refunds, but never for the question whether they have the order. */
    static final Duration REFUND_OVERDUE = Duration.ofHours(1);

    static final Duration PENDING_REFUND_OVERDUE = Duration.ofDays(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;

    Instant first(Instant now) {
        return now.plus(grace);
    }

    /** @param asked how often it was asked, this time included: 1 or more */
    Instant next(Instant now, int asked) {
        var longer = pause.multipliedBy(1L << Math.min(asked - 1, DOUBLINGS));
        return now.plus(longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
    }
}
