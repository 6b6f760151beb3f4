package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.HoldState;
import dev.parterre.booking.HoldView;
import dev.parterre.shared.LocalText;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

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

    static HoldAnswer of(HoldView view, Function<LocalText, String> language) {
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
