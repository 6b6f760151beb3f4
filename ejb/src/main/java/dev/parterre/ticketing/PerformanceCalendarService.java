package dev.parterre.ticketing;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.PortalAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A performance for the calendar of whoever thinks of going. */
@Stateless
@PermitAll
public class PerformanceCalendarService {

    @EJB
    private CatalogService catalog;

    @Inject
    private PortalAddress portal;

    @Inject
    private Clock clock;

    /**
     * An iCalendar file; importing it again replaces the first import.
     *
     * @throws NoSuchPerformance also when it is a draft
     */
    public byte[] calendar(PerformanceId id, Locale locale) {
        var performance = catalog.performance(id);
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        var imprint = catalog.imprint(id);
        var where = performance.where();
        var location = Stream.of(
                        where.venue(),
                        where.hall(),
                        imprint.address().street(),
                        where.city().name())
                .map(text -> in(text, locale))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return EventCalendar.of(new EventCalendar.Entry(
                "performance-" + id,
                in(performance.title(), locale),
                location,
                portal.of("/event?id=" + performance.event() + "&performance=" + id),
                performance.startsAt(),
                performance.zone(),
                imprint.durationMinutes().map(Duration::ofMinutes).orElse(BookingCalendar.USUAL),
                EventCalendar.Status.of(performance.state()),
                imprint.changes(),
                clock.instant()));
    }

    private static String in(LocalText text, Locale locale) {
        return text.in(locale.getLanguage());
    }
}
