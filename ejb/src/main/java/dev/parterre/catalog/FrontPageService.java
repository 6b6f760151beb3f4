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

    private static final EventQuery EVERYTHING = EventQuery.everything(new PageRequest(0, MOST));
    private static final Offer AVAILABLE = new Offer(null, null, true, false);

    @EJB
    private PopularEvents popular;

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

    /**
     * @param days what counts as soon
     * @param near the key of a city; one that is not known, or null, is the city with most events
     */
    public FrontPage show(Days days, String near) {
        var now = clock.instant();
        var centres = programme.centres();
        var cities = centres.stream().map(CityCentre::city).toList();
        var all = facets.count(EVERYTHING, false, now, cities);
        var city = city(centres, near, all);
        var soon = EventQuery.everything(new PageRequest(0, MOST_SOON)).on(days);
        var hits = index.find(soon, now).events();
        var nearby = city.map(one ->
                        index.find(EVERYTHING.in(closeTo(one, centres)), now).events())
                .orElse(List.of());
        var newest =
                index.find(EVERYTHING.offered(AVAILABLE).by(Sort.NEWEST), now).events();
        var rest = new LinkedHashSet<>(popular.places().keySet());
        rest.addAll(nearby);
        rest.addAll(newest);
        var shown = cards.of(List.of(new EventCards.Wanted(hits, soon), new EventCards.Wanted(rest, EVERYTHING)), now);
        return new FrontPage(
                in(hits, shown.get(0)),
                all,
                cities,
                city.map(CityCentre::city),
                held(in(nearby, shown.get(1))),
                popular(shown.get(1)),
                in(newest, shown.get(1)));
    }

    private static Optional<CityCentre> city(List<CityCentre> centres, String near, Facets all) {
        var chosen = near == null ? "" : CityKey.of(near);
        return centres.stream()
                .filter(centre -> centre.city().key().equals(chosen))
                .findFirst()
                .or(() -> all.cities().stream().findFirst().flatMap(most -> centres.stream()
                        .filter(centre -> centre.city().equals(most.city()))
                        .findFirst()));
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
