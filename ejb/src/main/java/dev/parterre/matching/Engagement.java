package dev.parterre.matching;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.TravelPolicy.Whereabouts;
import java.time.Duration;
import java.time.Instant;

/**
 * A performance for which the account has places, booked or held, by whichever way; or to which somebody goes who goes along.
 *
 * @param places of the account; {@link #OTHERS} when they are not the account's
 */
record Engagement(
        PerformanceId performance, EventId event, Instant startsAt, Duration length, int places, Whereabouts where) {

    static final int OTHERS = 0;

    /** Whether the account has the places itself. */
    boolean isOwn() {
        return places > OTHERS;
    }

    /** Whether one person cannot well attend both, the way between the houses included. */
    boolean clashesWith(Candidate other) {
        var way = TravelPolicy.between(where, other.house().whereabouts());
        return startsAt.minus(way).isBefore(other.timing().endsAt())
                && other.timing().startsAt().isBefore(startsAt.plus(length).plus(way));
    }
}
