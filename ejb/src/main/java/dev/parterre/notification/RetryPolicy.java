package dev.parterre.notification;

import java.time.Duration;

/** When a mail that could not be sent is tried again: soon at first, every quarter of an hour later, for three days. */
final class RetryPolicy {

    static final int MOST_ATTEMPTS = 300;

    /** How long one attempt may take before another consumer may take the mail over. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 8;

    private RetryPolicy() {}

    /** @param attempts made so far, at least one */
    static Duration pause(int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    static boolean isHopeless(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }
}
