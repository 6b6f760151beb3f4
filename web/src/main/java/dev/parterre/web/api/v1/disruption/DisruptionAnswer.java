package dev.parterre.web.api.v1.disruption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.DisruptionKind;
import dev.parterre.disruption.DisruptionPreview;
import dev.parterre.disruption.DisruptionProgress;
import dev.parterre.disruption.DisruptionState;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far it is; or, without an {@code id}, what it would mean.
 *
 * @param bookings that are or would be affected
 * @param places that are theirs, in a preview
 * @param money what went back or is on its way; in a preview what was paid
 * @param count of bookings by what has become of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisruptionAnswer(
        String id,
        String performance,
        DisruptionKind kind,
        DisruptionState state,
        LocalText reason,
        OffsetDateTime startsBefore,
        OffsetDateTime startsAfter,
        OffsetDateTime chooseUntil,
        long bookings,
        Long places,
        List<Money> money,
        Map<AffectedState, Long> count,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt) {

    static DisruptionAnswer of(DisruptionProgress progress) {
        return new DisruptionAnswer(
                progress.id().value(),
                progress.performance().id().toString(),
                progress.kind(),
                progress.state(),
                progress.reason(),
                utc(Optional.of(progress.startsBefore())),
                utc(progress.startsAfter()),
                utc(progress.chooseUntil()),
                progress.bookings(),
                null,
                progress.back(),
                progress.count(),
                utc(Optional.of(progress.startedAt())),
                utc(progress.endedAt()));
    }

    static DisruptionAnswer of(DisruptionRequest request, DisruptionPreview preview) {
        return new DisruptionAnswer(
                null,
                preview.performance().id().toString(),
                request.kind(),
                null,
                request.reason(),
                utc(Optional.of(preview.performance().startsAt())),
                utc(preview.startsAfter()),
                utc(preview.chooseUntil()),
                preview.standing().bookings(),
                preview.standing().places(),
                preview.standing().paid(),
                null,
                null,
                null);
    }

    private static OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(known -> known.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
