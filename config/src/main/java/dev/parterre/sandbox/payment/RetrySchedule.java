package dev.parterre.sandbox.payment;

import java.time.Duration;

/**
 * How often a webhook is repeated until it is accepted.
 *
 * @param first wait after the first failure; doubled after each further one
 * @param longest no wait is longer
 * @param giveUpAfter the age at which an event is no longer sent
 */
record RetrySchedule(Duration first, Duration longest, Duration giveUpAfter) {
    private static final int MAX_DOUBLINGS = 20;

    /** Soon again, at last every minute, for three days: a shop that starts late is told soon. */
    static final RetrySchedule PATIENT =
            new RetrySchedule(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofDays(3));

    /** The wait after so many failed attempts. */
    Duration after(int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
