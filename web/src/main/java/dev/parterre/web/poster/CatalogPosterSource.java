package dev.parterre.web.poster;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.NoSuchEvent;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.SaleState;
import dev.parterre.catalog.Where;
import dev.parterre.web.Dates;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Events of the catalogue; the Bulgarian title is the one that seeds the picture, in whatever language it is shown. */
@ApplicationScoped
class CatalogPosterSource implements PosterSource {

    /** Not to be told as something that is on. */
    private static final Set<SaleState> GONE = EnumSet.of(SaleState.CANCELLED, SaleState.RESCHEDULED);

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    @Override
    public Optional<PosterSubject> subject(long event) {
        return event(event)
                .map(found -> new PosterSubject(
                        found.text().title().in("bg"),
                        found.category().name(),
                        found.id().toString()));
    }

    @Override
    public Optional<PosterWords> words(long event, Locale locale) {
        return event(event).map(found -> {
            var title = found.text().title().in(locale.getLanguage());
            return found.performances().stream()
                    .filter(card -> !GONE.contains(card.sale()))
                    .findFirst()
                    .map(PerformanceCard::performance)
                    .map(next -> new PosterWords(
                            title,
                            Dates.in(clock, locale).moment(next.startsAt(), next.zone()),
                            venue(next.where(), locale.getLanguage())))
                    .orElseGet(() -> new PosterWords(title, "", ""));
        });
    }

    private static String venue(Where where, String language) {
        return where.venue().in(language) + ", " + where.city().name().in(language);
    }

    private Optional<EventDetail> event(long event) {
        try {
            return Optional.of(catalog.event(new EventId(event)));
        } catch (NoSuchEvent none) {
            return Optional.empty();
        }
    }
}
