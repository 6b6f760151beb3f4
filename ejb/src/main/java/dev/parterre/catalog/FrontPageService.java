package dev.parterre.catalog;

import dev.parterre.catalog.EventQuery.Days;
import dev.parterre.catalog.EventQuery.Offer;
import dev.parterre.catalog.EventQuery.Sort;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the first page together: the index says which events, four statements what they are, however many there are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FrontPageService {

    private static final int MOST = 6;
    private static final int MOST_SOON = 10;

    /** In kilometres. */
    private static final double CLOSE_BY = 40;

    /** Performances of which the events are taken when the database alone can be asked. */
    private static final PageRequest LOOKED_AT = new PageRequest(0, 40);

    private static final EventQuery EVERYTHING = EventQuery.everything(new PageRequest(0, MOST));
    private static final Offer AVAILABLE = new Offer(null, null, true, false);

    @EJB
    private PopularEvents popular;

    @Inject
    private CatalogRepository catalog;

    @Inject
    private SearchIndex index;

    @Inject
    private SearchFacets facets;

    @Inject
    private ProgrammeRepository programme;

    @Inject
    private EventCards cards;

    @Inject
    private Clock clock;

    /** Which events the page is about. */
    private record Chosen(
            boolean searched,
            Facets all,
            Optional<CityCentre> city,
            List<Long> soon,
            List<Long> near,
            List<Long> newest) {}

    /**
     * While the search is away, what the database knows of the next evenings.
     *
     * @param days what counts as soon
     * @param near the key of a city; one that is not known, or null, is the city with most events
     */
    public FrontPage show(Days days, String near) {
        var now = clock.instant();
        var centres = programme.centres();
        var soon = EventQuery.everything(new PageRequest(0, MOST_SOON)).on(days);
        var chosen = choose(soon, near, centres, now);
        var rest = new LinkedHashSet<>(popular.places().keySet());
        rest.addAll(chosen.near());
        rest.addAll(chosen.newest());
        var shown = cards.of(
                List.of(new EventCards.Wanted(chosen.soon(), soon), new EventCards.Wanted(rest, EVERYTHING)), now);
        return new FrontPage(
                chosen.searched(),
                in(chosen.soon(), shown.get(0)),
                chosen.all(),
                centres.stream().map(CityCentre::city).toList(),
                chosen.city().map(CityCentre::city),
                held(in(chosen.near(), shown.get(1))),
                popular(shown.get(1)),
                in(chosen.newest(), shown.get(1)));
    }

    private Chosen choose(EventQuery soon, String near, List<CityCentre> centres, Instant now) {
        try {
            return found(soon, near, centres, now);
        } catch (SearchAway away) {
            return read(soon, near, centres, now);
        }
    }

    private Chosen found(EventQuery soon, String near, List<CityCentre> centres, Instant now) {
        var all = facets.count(
                EVERYTHING, false, now, centres.stream().map(CityCentre::city).toList());
        var most = all.cities().stream().map(count -> count.city().key()).findFirst();
        var city = city(centres, near, most);
        return new Chosen(
                true,
                all,
                city,
                index.find(soon, now).events(),
                city.map(one -> index.find(EVERYTHING.in(closeTo(one, centres)), now)
                                .events())
                        .orElse(List.of()),
                index.find(EVERYTHING.offered(AVAILABLE).by(Sort.NEWEST), now).events());
    }

    private Chosen read(EventQuery soon, String near, List<CityCentre> centres, Instant now) {
        var next = next(soon, now);
        var first = next.stream().map(evening -> evening.where().city().key()).findFirst();
        var city = city(centres, near, first);
        var nearby =
                city.map(one -> next(EVERYTHING.in(closeTo(one, centres)), now)).orElse(List.of());
        return new Chosen(false, Facets.NONE, city, events(next, MOST_SOON), events(nearby, MOST), List.of());
    }

    private List<PerformanceDetail> next(EventQuery query, Instant now) {
        return catalog.performances(programme.performances(ProgrammeFilter.dated(query, now), LOOKED_AT));
    }

    private static List<Long> events(List<PerformanceDetail> performances, int most) {
        return performances.stream()
                .map(performance -> performance.event().value())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Optional<CityCentre> city(List<CityCentre> centres, String near, Optional<String> otherwise) {
        return city(centres, near == null ? "" : CityKey.of(near))
                .or(() -> otherwise.flatMap(key -> city(centres, key)));
    }

    private static Optional<CityCentre> city(List<CityCentre> centres, String key) {
        return centres.stream()
                .filter(centre -> centre.city().key().equals(key))
                .findFirst();
    }

    private static List<String> closeTo(CityCentre city, List<CityCentre> centres) {
        var keys = new ArrayList<String>();
        for (var other : centres) {
            if (other.city().equals(city.city()) || city.kilometresTo(other) <= CLOSE_BY) {
                keys.add(other.city().key());
            }
        }
        return keys;
    }

    private List<FrontPage.Popular> popular(Map<Long, EventCard> shown) {
        return popular.places().entrySet().stream()
                .filter(entry -> shown.containsKey(entry.getKey())
                        && shown.get(entry.getKey()).available())
                .limit(MOST)
                .map(entry -> new FrontPage.Popular(shown.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** In few words nobody is told that it is off. */
    private static List<EventCard> held(List<EventCard> events) {
        return events.stream().filter(event -> !event.next().sale().off()).toList();
    }

    private static List<EventCard> in(List<Long> order, Map<Long, EventCard> shown) {
        return order.stream().map(shown::get).filter(Objects::nonNull).toList();
    }
}
