package dev.parterre.disruption;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A performance to be called off or moved.
 *
 * @param newStart wall clock of the venue; empty when it is called off, or the new date is not known yet
 * @param reason for the customers, in both languages of the house, at most 1,000 characters each
 * @param chooseUntil until when customers may take their money; empty for the usual two weeks
 */
public record DisruptionCommand(
        PerformanceId performance,
        DisruptionKind kind,
        Optional<LocalDateTime> newStart,
        LocalText reason,
        Optional<Instant> chooseUntil) {

    private static final int LONGEST = 1000;

    /** @throws DisruptionRefused */
    public DisruptionCommand {
        List.of("bg", "en").forEach(language -> check(reason, language));
        DisruptionRefused.unless(
                kind == DisruptionKind.RESCHEDULED || newStart.isEmpty(), "newStart", "not-when-cancelled");
    }

    private static void check(LocalText reason, String language) {
        var field = "reason." + language;
        var text = reason == null ? null : reason.texts().get(language);
        DisruptionRefused.unless(text != null, field, "missing");
        DisruptionRefused.unless(text.length() <= LONGEST, field, "too-long");
        DisruptionRefused.unless(
                text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                field,
                "control-characters");
    }
}
