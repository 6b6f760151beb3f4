package dev.parterre.matching;

import java.time.Instant;

/**
 * How far a run is.
 *
 * @param expected active preferences when it began
 * @param endedAt null while it is under way
 */
public record RunProgress(
        RunId id,
        RunTrigger trigger,
        RunState state,
        int expected,
        RunTally tally,
        Instant startedAt,
        Instant endedAt) {

    public boolean isUnderWay() {
        return state == RunState.STARTED;
    }

    /** From 0 to 100; 100 only when it has ended. */
    public int percent() {
        if (!isUnderWay()) {
            return 100;
        }
        return expected == 0 ? 0 : Math.min(99, 100 * tally.examined() / expected);
    }
}
