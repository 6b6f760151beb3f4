package dev.parterre.catalog;

import dev.parterre.catalog.VenueCard.HallCard;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the programme: for everyone, in a number of statements that does not depend on how much is found. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogService {

    /** A performance stays on its event's page this long after it began. */
    private static final Duration LINGERS = Duration.ofHours(3);

    /** A sitemap takes 50,000 addresses: each event in two languages, and the programme. */
    private static final int MOST_COMING = 24_999;

    /** Who may see what nobody was told of yet. */
    private static final List<String> STAFF = List.of(Roles.ADMIN, Roles.ORGANISER);

    @Inject
    private CatalogRepository catalog;

    @Inject
    private ProgrammeRepository programme;

    @Inject
    private SearchIndex index;

    @Inject
    private SearchFacets facets;

    @Inject
    private EventCards cards;

    @Inject
    private ProgrammeList list;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext bean;

    /**
     * Events with performances to come that fit; those are a second or two behind what was changed last. Of an event of which nothing
     * takes place any more what was called off counts until its date has passed, and what waits for a new date until it has one.
     *
     * @throws SearchAway
     */
    public EventPage search(EventQuery query) {
        var now = clock.instant();
        var hits = index.find(query, now);
        var events = Page.of(cards.inOrder(hits.events(), query, now), query.page(), hits.total());
        var cities = cities();
        var similar = hits.almost() && hits.total() > 0;
        return new EventPage(events, facets.count(query, hits.almost(), now, cities), cities, similar);
    }

    /** The same without counting what else there is. @throws SearchAway */
    public List<EventCard> list(EventQuery query) {
        var now = clock.instant();
        return cards.inOrder(index.find(query, now).events(), query, now);
    }

    /** All events that a search for anything finds, at most 24,999. */
    public List<EventId> coming() {
        var everything = ProgrammeFilter.of(EventQuery.everything(new PageRequest(0, 1)), clock.instant());
        return programme.coming(everything, MOST_COMING).stream()
                .map(EventId::new)
                .toList();
    }

    /**
     * Performances that take place on a date that is known and fit, by start; the words of the query are those of at most 1,000
     * events. Nothing is forgiven: who calls an evening off must not be shown another one.
     *
     * @throws SearchAway when there are words
     */
    public Page<PerformanceCard> programme(EventQuery query) {
        var now = clock.instant();
        return list.of(query, ProgrammeFilter.dated(query, now), now);
    }

    /** Before those, what waits for a new date: somebody has to give it one. @throws SearchAway when there are words */
    public Page<PerformanceCard> toBeHeld(EventQuery query) {
        var now = clock.instant();
        return list.of(query, ProgrammeFilter.toBeHeld(query, now), now);
    }

    /** @throws NoSuchEvent also when the public was never told of any of it, unless staff ask */
    public EventDetail event(EventId id) {
        var now = clock.instant();
        var event = catalog.event(id).orElseThrow(NoSuchEvent::new);
        var announced = cards.withSupply(catalog.announced(id, now.minus(LINGERS)), now);
        var last = announced.isEmpty() ? last(id, now) : Optional.<PerformanceCard>empty();
        if (announced.isEmpty() && last.isEmpty() && !catalog.isAnnounced(id) && !isStaff()) {
            throw new NoSuchEvent();
        }
        return new EventDetail(
                id,
                event.organiser().organiserId(),
                event.organiser().name(),
                event.category(),
                event.text(),
                event.ageFrom(),
                Optional.ofNullable(event.durationMinutes()),
                announced,
                last);
    }

    private boolean isStaff() {
        return STAFF.stream().anyMatch(bean::isCallerInRole);
    }

    private Optional<PerformanceCard> last(EventId id, Instant now) {
        return catalog.lastBefore(id, now.minus(LINGERS)).map(over -> {
            var sale = Performances.saleState(over.state(), over.sale(), Supply.NONE, now);
            return new PerformanceCard(over, sale, Supply.NONE);
        });
    }

    /**
     * In whatever state it is, drafts included: whoever shows it to the public must look.
     *
     * @throws NoSuchPerformance
     */
    public PerformanceDetail performance(PerformanceId id) {
        return catalog.performance(id).orElseThrow(NoSuchPerformance::new);
    }

    /** @throws NoSuchPerformance */
    public Imprint imprint(PerformanceId id) {
        return catalog.imprint(id).orElseThrow(NoSuchPerformance::new);
    }

    /** Whether places of it may be bought at this moment, if any are free. */
    public boolean isOnSale(PerformanceDetail performance) {
        return performance.onSale(clock.instant());
    }

    /** Those of the events that exist, in one statement. */
    public List<EventName> names(Collection<EventId> ids) {
        return catalog.names(ids);
    }

    /** Those of the performances that exist, by start, in one statement. */
    public List<PerformanceDetail> performances(Collection<PerformanceId> ids) {
        return catalog.performances(ids.stream().map(PerformanceId::value).toList());
    }

    /** Candidates of a standing order that are on sale at that instant, by start; at most 2,000. */
    public List<PerformanceDetail> performancesOnSale(CandidateQuery query, Instant at) {
        return catalog.performances(programme.candidates(CandidateFilter.of(query, at)));
    }

    /** Everything that is on sale at that instant, by start, in one statement: for who compares it all in memory. */
    public List<OnSale> onSale(Instant at) {
        return catalog.onSale(at);
    }

    /** The same of one performance; empty when it is not on sale at that instant. */
    public Optional<OnSale> onSale(PerformanceId id, Instant at) {
        return catalog.onSale(id, at);
    }

    /** All performances of an event, in whatever state they are. */
    public List<PerformanceId> performancesOf(EventId event) {
        return catalog.performancesOf(event);
    }

    /** Of {@link #onSale}: the same as long as nothing of it has come, gone or been changed, names of venues and organisers apart. */
    public Edition editionOnSale(Instant at) {
        return catalog.edition(at);
    }

    /** What was on between the two instants and was not cancelled, by start, at most 20,000, in one statement. */
    public List<OnSale> past(Instant from, Instant until) {
        return catalog.past(from, until);
    }

    /** All venues with their halls, by city. */
    public Page<VenueCard> venues(PageRequest page) {
        var venues = catalog.venues(page);
        var halls = catalog.halls(venues).stream()
                .collect(Collectors.groupingBy(hall -> hall.venue().venueId()));
        var cards = venues.stream()
                .map(venue -> card(venue, halls.getOrDefault(venue.venueId(), List.of())))
                .toList();
        return Page.of(cards, page, catalog.countVenues());
    }

    /**
     * A venue with its halls.
     *
     * @throws NoSuchVenue
     */
    public VenueCard venue(VenueId id) {
        var venue = catalog.venue(id).orElseThrow(NoSuchVenue::new);
        return card(venue, catalog.halls(List.of(venue)));
    }

    public Page<OrganiserCard> organisers(PageRequest page) {
        var cards = catalog.organisers(page).stream()
                .map(organiser -> new OrganiserCard(organiser.organiserId(), organiser.name()))
                .toList();
        return Page.of(cards, page, catalog.countOrganisers());
    }

    /** Those of the organisers that exist, in one statement. */
    public List<OrganiserCard> organisers(Collection<OrganiserId> ids) {
        return catalog.organisers(ids.stream().map(OrganiserId::value).toList()).stream()
                .map(organiser -> new OrganiserCard(organiser.organiserId(), organiser.name()))
                .toList();
    }

    /** All cities that have a venue. */
    public List<City> cities() {
        return programme.cities();
    }

    /** The city that a person means by a name in any of its languages, or by its key; case and marks do not matter. */
    public Optional<City> city(String typed) {
        var wanted = CityKey.of(typed.toLowerCase(Locale.ROOT));
        return cities().stream()
                .filter(city -> city.key().equals(wanted)
                        || city.name().texts().values().stream()
                                .anyMatch(name -> CityKey.of(name).equals(wanted)))
                .findFirst();
    }

    /** The middle of the city's venues as far as their points are known; empty for a city without any. */
    public Optional<GeoPoint> centre(String typed) {
        return city(typed).flatMap(city -> programme.centre(city.key()));
    }

    private static VenueCard card(Venue venue, List<Hall> halls) {
        var cards = halls.stream()
                .map(hall -> new HallCard(hall.hallId(), hall.externalId(), hall.name(), hall.capacity()))
                .toList();
        return new VenueCard(venue.venueId(), venue.name(), venue.where(), venue.zone(), cards);
    }
}
