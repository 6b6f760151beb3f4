package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.Facets;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.Performer;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The programme in one language, as the API shows it. */
final class ProgrammeAnswer {

    /** Shapes are public so that the API's description can show them. */
    public record Found(List<EventItem> items, int page, int size, long total, FoundFacets facets, boolean similar) {}

    /** {@code sale} is how the first performance that fits stands; RESCHEDULED is taken off its date and waits for a new one. */
    public record EventItem(
            String id,
            String title,
            String category,
            String city,
            String venue,
            OffsetDateTime startsAt,
            String sale,
            long performances,
            Money priceFrom,
            boolean available) {}

    /** Counts of events; of days, the next 60. */
    public record FoundFacets(
            List<CategoryFacet> categories,
            List<CityFacet> cities,
            List<DayFacet> days,
            List<PriceFacet> prices,
            long available,
            long accessible) {}

    public record CategoryFacet(String category, long count) {}

    /** {@code city} is what the parameter of that name takes. */
    public record CityFacet(String city, String name, long count) {}

    public record DayFacet(LocalDate day, long count) {}

    /** What {@code minPrice} and {@code maxPrice} take; {@code to} is missing for no limit. */
    public record PriceFacet(Money from, Money to, long count) {}

    public record Event(
            String id,
            String title,
            String category,
            String description,
            Named organiser,
            List<Taking> performers,
            int ageFrom,
            Integer durationMinutes,
            String languageNote,
            List<PerformanceItem> performances) {}

    public record Named(String id, String name) {}

    public record EventName(String id, String title) {}

    /** Who takes part, as what. */
    public record Taking(String name, String role) {}

    public record PerformanceItem(
            String id,
            OffsetDateTime startsAt,
            String state,
            String sale,
            String hall,
            String venue,
            String city,
            Money priceFrom,
            int placesFree,
            int places) {}

    private static final int MOST_DAYS = 60;

    private final String language;

    ProgrammeAnswer(Locale locale) {
        this.language = locale.getLanguage();
    }

    EventItem item(EventCard card) {
        var next = card.next().performance();
        return new EventItem(
                card.id().toString(),
                say(card.title()),
                card.category().name(),
                say(next.where().city().name()),
                say(next.where().venue()),
                at(next.startsAt(), next.zone()),
                card.next().sale().name(),
                card.performances(),
                card.priceFrom().orElse(null),
                card.available());
    }

    FoundFacets facets(Facets facets) {
        return new FoundFacets(
                facets.categories().stream()
                        .map(c -> new CategoryFacet(c.category().name(), c.count()))
                        .toList(),
                facets.cities().stream()
                        .map(c -> new CityFacet(c.city().key(), say(c.city().name()), c.count()))
                        .toList(),
                facets.days().stream()
                        .limit(MOST_DAYS)
                        .map(d -> new DayFacet(d.day(), d.count()))
                        .toList(),
                facets.prices().stream()
                        .map(p -> new PriceFacet(p.from(), p.to(), p.count()))
                        .toList(),
                facets.available(),
                facets.accessible());
    }

    Event event(EventDetail event) {
        return new Event(
                event.id().toString(),
                say(event.text().title()),
                event.category().name(),
                say(event.text().description()),
                new Named(event.organiser().toString(), say(event.organiserName())),
                event.text().performers().stream().map(this::taking).toList(),
                event.ageFrom(),
                event.durationMinutes().orElse(null),
                event.text().languageNote().isEmpty() ? null : say(event.text().languageNote()),
                event.performances().stream().map(this::item).toList());
    }

    PerformanceItem item(PerformanceCard card) {
        var detail = card.performance();
        return new PerformanceItem(
                detail.id().toString(),
                at(detail.startsAt(), detail.zone()),
                detail.state().name(),
                card.sale().name(),
                say(detail.where().hall()),
                say(detail.where().venue()),
                say(detail.where().city().name()),
                detail.priceFrom().orElse(null),
                card.supply().free(),
                card.supply().capacity());
    }

    EventName event(PerformanceDetail detail) {
        return new EventName(detail.event().toString(), say(detail.title()));
    }

    String say(LocalText text) {
        return text.in(language);
    }

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private Taking taking(Performer performer) {
        return new Taking(say(performer.name()), performer.role().isEmpty() ? null : say(performer.role()));
    }
}
