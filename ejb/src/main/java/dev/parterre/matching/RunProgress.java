package dev.parterre.matching;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param expected active preferences when it began
 * @param tally what it came to so far; of a run that has ended, as it was at its end
 */
public record RunProgress(
        RunId id, Kind kind, RunState state, int expected, RunTally tally, Times times, RunPace pace) {

    /** @param dryRun whether it only says what it would do */
    public record Kind(RunTrigger trigger, boolean dryRun) {}

    /** @param stopAskedAt when somebody asked for its stop */
    public record Times(Instant startedAt, Optional<Instant> endedAt, Optional<Instant> stopAskedAt) {}

    public boolean isUnderWay() {
        return state == RunState.STARTED;
    }

    /** Asked to stop, and finishing what it is at. */
    public boolean isStopping() {
        return isUnderWay() && times.stopAskedAt().isPresent();
    }

    /** From 0 to 100; 100 only when it is complete. */
    public int percent() {
        if (state == RunState.COMPLETED) {
            return 100;
        }
        return expected == 0 ? 0 : Math.min(99, 100 * tally.examined() / expected);
    }
}
