package dev.parterre.matching;

import java.time.Duration;
import java.time.Instant;

/**
 * How one pass over a line goes on when something happens meanwhile. The first time it begins anew at the front at once, so that what
 * comes back is offered there without delay. The pass after that goes to the end of the line, or those at the back of a long one would
 * never be asked while news keeps coming; what comes back meanwhile rests for the front, and whoever is still asked gets none of it.
 */
final class Round {

    /** So that places coming back one by one do not have the front of a long line asked again for each. */
    static final Duration SHORTEST = Duration.ofSeconds(2);

    /** Not even to its end, for other lines wait as well. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Where the pass goes from where it is. */
    enum Way {
        ON,
        /** Ends; another one begins at the front. */
        TO_THE_FRONT,
        /** Ends; whoever takes the line next goes on. */
        AWAY
    }

    private final boolean toTheEnd;
    private final Instant until;
    private boolean withRest = true;

    private Round(boolean toTheEnd, Instant until) {
        this.toTheEnd = toTheEnd;
        this.until = until;
    }

    /** @param until other lines have their turn then */
    static Round first(Instant until) {
        return new Round(false, until);
    }

    /** Behind one that was broken off. */
    static Round toTheEnd(Instant now) {
        return new Round(true, now.plus(LONGEST));
    }

    /**
     * To be asked before everybody.
     *
     * @param news whether something happened since the pass began
     */
    Way way(boolean news, Instant begunAt, Instant now) {
        if (news && begunAt.plus(SHORTEST).isBefore(now)) {
            if (!toTheEnd) {
                return Way.TO_THE_FRONT;
            }
            withRest = false;
        }
        return now.isAfter(until) ? Way.AWAY : Way.ON;
    }

    /** Whether whoever comes next may have what rests for the line. */
    boolean mayHaveRest() {
        return withRest;
    }
}
