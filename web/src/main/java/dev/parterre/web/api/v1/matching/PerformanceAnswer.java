package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.ShownPerformance;
import dev.parterre.web.api.ApiLanguage;
import java.time.OffsetDateTime;

/** The performance a decision is about; {@code startsAt} has the offset of the venue. */
public record PerformanceAnswer(
        String id, String event, String title, String category, String venue, String city, OffsetDateTime startsAt) {

    public static PerformanceAnswer of(ShownPerformance shown, ApiLanguage language) {
        return new PerformanceAnswer(
                shown.id().toString(),
                shown.event().toString(),
                language.of(shown.title()),
                shown.category().name(),
                language.of(shown.venue()),
                language.of(shown.city()),
                shown.startsAt().atZone(shown.zone()).toOffsetDateTime());
    }
}
