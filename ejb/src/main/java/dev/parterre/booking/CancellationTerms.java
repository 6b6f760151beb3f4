package dev.parterre.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On which conditions customers may give places of a performance back after their undo window: step by step, the longest before
 * the start first. Where there is none, they may not.
 */
public record CancellationTerms(List<CancellationStep> steps) {

    /** How long somebody who booked by hand can change their mind, whatever the terms. */
    public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(30);

    public static final CancellationTerms NONE = new CancellationTerms(List.of());

    private static final int MOST = 12;

    /** @throws CancellationTermsRefused when two steps end at the same time, or there are more than twelve */
    public CancellationTerms {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(CancellationStep::hoursBefore).reversed())
                .toList();
        CancellationTermsRefused.unless(steps.size() <= MOST, "steps", "too-many");
        CancellationTermsRefused.unless(
                steps.stream().map(CancellationStep::hoursBefore).distinct().count() == steps.size(),
                "hoursBefore",
                "twice");
    }

    public boolean isNone() {
        return steps.isEmpty();
    }

    /** The step that is open at that moment; a step's end is not in it any more. */
    public Optional<CancellationStep> stepAt(Instant now, Instant startsAt) {
        return steps.stream().filter(step -> now.isBefore(end(step, startsAt))).findFirst();
    }

    public static Instant end(CancellationStep step, Instant startsAt) {
        return startsAt.minus(Duration.ofHours(step.hoursBefore()));
    }
}
