package dev.parterre.matching;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import java.time.Duration;
import java.time.Instant;

/** A performance for which the account has places, booked or held, by whichever way. */
record Engagement(PerformanceId performance, EventId event, Instant startsAt, Duration length, int places) {

    /** Time to get from one house to another. */
    static final Duration WAY = Duration.ofMinutes(30);

    /** Whether one person cannot well attend both. */
    boolean clashesWith(Candidate.Timing other) {
        return startsAt.minus(WAY).isBefore(other.endsAt())
                && other.startsAt().isBefore(startsAt.plus(length).plus(WAY));
    }
}
