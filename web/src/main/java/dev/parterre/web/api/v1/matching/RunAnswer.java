package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.RunProgress;
import java.time.Instant;
import java.util.Map;

/** How far a run is. */
public record RunAnswer(
        String id,
        String state,
        String trigger,
        int expected,
        int examined,
        int matched,
        int booked,
        int offered,
        Map<String, Integer> skipped,
        Instant startedAt,
        Instant endedAt) {

    static RunAnswer of(RunProgress progress) {
        var tally = progress.tally();
        return new RunAnswer(
                progress.id().value(),
                progress.state().name(),
                progress.trigger().name(),
                progress.expected(),
                tally.examined(),
                tally.matched(),
                tally.booked(),
                tally.offered(),
                tally.skipped(),
                progress.startedAt(),
                progress.endedAt());
    }
}
