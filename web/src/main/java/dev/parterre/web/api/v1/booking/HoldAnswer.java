package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.HoldState;
import dev.parterre.booking.HoldView;
import dev.parterre.web.api.ApiLanguage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A hold; {@code secret} only in the answer that made it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldAnswer(
        String id,
        String secret,
        String performance,
        HoldState state,
        List<PlaceAnswer> places,
        QuoteAnswer quote,
        OffsetDateTime expiresAt,
        boolean extendable) {

    static HoldAnswer of(HoldView view, ApiLanguage language) {
        return new HoldAnswer(
                view.id().value(),
                view.secret().orElse(null),
                view.performance().toString(),
                view.state(),
                view.places().stream()
                        .map(place -> PlaceAnswer.of(place, language))
                        .toList(),
                QuoteAnswer.of(view.quote()),
                view.expiresAt().atOffset(ZoneOffset.UTC),
                view.extendable());
    }
}
