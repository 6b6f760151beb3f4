package dev.parterre.web.api.v1.disruption;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.disruption.DisruptionCommand;
import dev.parterre.disruption.DisruptionKind;
import dev.parterre.shared.LocalText;
import dev.parterre.web.api.v1.booking.FieldMissing;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A performance to be called off or moved.
 *
 * @param newStart on the venue's clock, {@code 2027-03-28T19:00}; left out when it is called off or the new date is not known yet
 * @param reason for the customers, by language: {@code bg} and {@code en}
 * @param chooseUntil until when customers may take their money; two weeks when left out
 */
public record DisruptionRequest(
        DisruptionKind kind, LocalDateTime newStart, LocalText reason, OffsetDateTime chooseUntil) {

    DisruptionCommand toCommand(String performance) {
        if (kind == null) {
            throw new FieldMissing("kind");
        }
        return new DisruptionCommand(
                PerformanceId.of(performance),
                kind,
                Optional.ofNullable(newStart),
                reason,
                Optional.ofNullable(chooseUntil).map(OffsetDateTime::toInstant));
    }
}
