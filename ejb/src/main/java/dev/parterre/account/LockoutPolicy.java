package dev.parterre.account;

import java.time.Duration;
import java.time.Instant;

/** When guessing stops: ten wrong passwords in a row lock an account for a quarter of an hour. */
final class LockoutPolicy {

    static final int FAILURES = 10;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private LockoutPolicy() {}

    static boolean locksAfter(int failuresInARow) {
        return failuresInARow >= FAILURES;
    }

    static Instant until(Instant lastFailure) {
        return lastFailure.plus(LOCKED);
    }

    /** @param until null when never locked */
    static boolean lockedAt(Instant until, Instant now) {
        return until != null && now.isBefore(until);
    }
}
