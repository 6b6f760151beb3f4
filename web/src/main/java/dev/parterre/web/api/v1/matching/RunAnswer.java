package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a run is. */
public record RunAnswer(
        String id,
        @Schema(description = "STARTED, COMPLETED, STOPPED or ABANDONED; the last two can be resumed") String state,
        @Schema(description = "a stop was asked for, and what is under way is being finished") boolean stopping,
        String trigger,
        @Schema(description = "it only says what it would do") boolean dryRun,
        @Schema(description = "active preferences when it began") int expected,
        @Schema(description = "those with a decision") int examined,
        @Schema(description = "those for which something on sale was of the kind asked for") int matched,
        int booked,
        int offered,
        @Schema(description = "booked or offered although changes are looked at as they happen") int found,
        @Schema(description = "whose booking waits for the payment gateway; not among the examined") int pending,
        @Schema(description = "by reason code, those for which nothing was booked or offered")
                Map<String, Integer> skipped,
        @Schema(description = "preferences examined in a second since it was last taken up; absent when it has ended")
                Double perSecond,
        @Schema(description = "at this pace; absent when nothing can be said") Long secondsLeft,
        Instant startedAt,
        Instant endedAt) {

    static RunAnswer of(RunProgress progress) {
        var tally = progress.tally();
        var pace = progress.pace();
        return new RunAnswer(
                progress.id().value(),
                progress.state().name(),
                progress.isStopping(),
                progress.kind().trigger().name(),
                progress.kind().dryRun(),
                progress.expected(),
                tally.examined(),
                tally.matched(),
                tally.booked(),
                tally.offered(),
                tally.found(),
                tally.pending(),
                tally.skipped(),
                progress.isUnderWay() ? pace.perSecond() : null,
                pace.left().map(Duration::toSeconds).orElse(null),
                progress.times().startedAt(),
                progress.times().endedAt().orElse(null));
    }
}
