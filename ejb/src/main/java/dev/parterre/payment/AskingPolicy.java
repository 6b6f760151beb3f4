package dev.parterre.payment;

import java.time.Duration;
import java.time.Instant;

/** When the gateway is asked about what is not known yet: soon, then ever more rarely, and after a while a person is told. */
final class AskingPolicy {

    /** What is younger is still being worked on by the call that made it. */
    static final Duration GRACE = Duration.ofSeconds(20);
    /** A payment open for so long needs a person; customers have twenty minutes, and answers come in seconds. */
    static final Duration PAYMENT_OVERDUE = Duration.ofHours(1);
    /** Banks take days for some refunds, but never for the question whether they have the order. */
    static final Duration REFUND_OVERDUE = Duration.ofHours(1);

    static final Duration PENDING_REFUND_OVERDUE = Duration.ofDays(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;

    private AskingPolicy() {}

    static Instant first(Instant now) {
        return now.plus(GRACE);
    }

    /** @param asked how often it was asked, this time included */
    static Instant next(Instant now, int asked) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(asked, DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
