package dev.parterre.web.api.v1.disruption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.Choice;
import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A choice as it stands; {@code startsAfter} is left out while the new date is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChoiceAnswer(
        String reference,
        String performance,
        AffectedState state,
        LocalText reason,
        OffsetDateTime startsBefore,
        OffsetDateTime startsAfter,
        OffsetDateTime until,
        boolean open) {

    static ChoiceAnswer of(Choice choice) {
        return new ChoiceAnswer(
                choice.reference().value(),
                choice.performance().toString(),
                choice.state(),
                choice.reason(),
                utc(choice.startsBefore()),
                choice.startsAfter().map(ChoiceAnswer::utc).orElse(null),
                utc(choice.until()),
                choice.open());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
