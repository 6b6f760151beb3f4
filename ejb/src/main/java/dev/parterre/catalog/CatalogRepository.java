package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads what is known of events, performances and venues; no statement is repeated per row. */
@ApplicationScoped
class CatalogRepository {

    private static final int MOST_PERFORMANCES = 400;
    private static final int MOST_PAST = 20_000;

    /** What did not take place on the date it has, or nobody was told of. */
    private static final List<PerformanceState> NEVER_ON =
            List.of(PerformanceState.DRAFT, PerformanceState.CANCELLED, PerformanceState.RESCHEDULED);

    private static final String FIELDS =
            "select p.id as performance, e.id as event, e.title as title, e.category as category,"
                    + " e.organiser.id as organiser, e.ageFrom as agefrom, h.id as hallid, h.name as hall, v.id as venueid,"
                    + " v.name as venue, v.cityKey as citykey, v.city as city, v.lat as lat, v.lon as lon, p.startsAt as startsat, p.timeZone as zone,"
                    + " p.state as state, p.saleFrom as salefrom, p.saleUntil as saleuntil, p.purchaseLimit as purchaselimit,"
                    + " p.seatingPlanId as plan, p.priceFromMinor as price, p.currency as currency, p.movedFrom as movedfrom";
    private static final String JOINED = " from Performance p join p.event e join p.hall h join h.venue v ";
    private static final String DETAIL = FIELDS + JOINED;
    private static final String DETAIL_AND_WORDS =
            FIELDS + ", e.searchText as searchtext, e.performers as performers, e.durationMinutes as duration" + JOINED;

    @PersistenceContext
    private EntityManager entities;

    Optional<Event> event(EventId id) {
        return entities.createQuery("select e from Event e join fetch e.organiser where e.id = :id", Event.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** A statement of its own: one with a list is translated anew each time, and this one is asked for most of all. */
    Optional<PerformanceDetail> performance(PerformanceId id) {
        return entities.createQuery(DETAIL + "where p.id = :id", Tuple.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(CatalogRepository::detail)
                .findFirst();
    }

    List<PerformanceDetail> performances(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(DETAIL + "where p.id in :ids order by p.startsAt, p.id", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(CatalogRepository::detail)
                .toList();
    }

    List<EventName> names(Collection<EventId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select e from Event e join fetch e.organiser where e.id in :ids order by e.id", Event.class)
                .setParameter("ids", ids.stream().map(EventId::value).toList())
                .getResultStream()
                .map(Event::name)
                .toList();
    }

    Optional<Imprint> imprint(PerformanceId id) {
        var whole = entities.createEntityGraph(Performance.class);
        whole.addSubgraph("event").addAttributeNodes("organiser");
        whole.addSubgraph("hall").addAttributeNodes("venue");
        return entities.createQuery("select p from Performance p where p.id = :id", Performance.class)
                .setParameter("id", id.value())
                .setHint("jakarta.persistence.fetchgraph", whole)
                .getResultStream()
                .map(Performance::imprint)
                .findFirst();
    }

    List<OnSale> onSale(Instant at) {
        return entities.createQuery(
                        DETAIL_AND_WORDS + "where p.state in :selling and p.saleFrom <= :at and p.saleUntil > :at"
                                + " order by p.startsAt, p.id",
                        Tuple.class)
                .setParameter("selling", List.of(PerformanceState.SCHEDULED, PerformanceState.ON_SALE))
                .setParameter("at", at)
                .getResultStream()
                .map(CatalogRepository::onSale)
                .toList();
    }

    Optional<OnSale> onSale(PerformanceId id, Instant at) {
        return entities.createQuery(
                        DETAIL_AND_WORDS
                                + "where p.id = :id and p.state in :selling and p.saleFrom <= :at and p.saleUntil > :at",
                        Tuple.class)
                .setParameter("id", id.value())
                .setParameter("selling", List.of(PerformanceState.SCHEDULED, PerformanceState.ON_SALE))
                .setParameter("at", at)
                .getResultStream()
                .map(CatalogRepository::onSale)
                .findFirst();
    }

    List<PerformanceId> performancesOf(EventId event) {
        return entities.createQuery("select p.id from Performance p where p.event.id = :event", Long.class)
                .setParameter("event", event.value())
                .getResultStream()
                .map(PerformanceId::new)
                .toList();
    }

    /** Of {@link #onSale}. */
    Edition edition(Instant at) {
        return entities.createQuery(
                        "select new dev.parterre.catalog.Edition(count(p), coalesce(sum(p.id), 0L),"
                                + " coalesce(sum(p.version + e.version), 0L)) from Performance p join p.event e"
                                + " where p.state in :selling and p.saleFrom <= :at and p.saleUntil > :at",
                        Edition.class)
                .setParameter("selling", List.of(PerformanceState.SCHEDULED, PerformanceState.ON_SALE))
                .setParameter("at", at)
                .getSingleResult();
    }

    List<OnSale> past(Instant from, Instant until) {
        return entities.createQuery(
                        DETAIL_AND_WORDS + "where p.startsAt >= :from and p.startsAt < :until and p.state not in :none"
                                + " order by p.startsAt, p.id",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("none", NEVER_ON)
                .setMaxResults(MOST_PAST)
                .getResultStream()
                .map(CatalogRepository::onSale)
                .toList();
    }

    private static OnSale onSale(Tuple row) {
        return new OnSale(
                detail(row),
                row.get("searchtext", String.class),
                Event.names(row.get("performers", String.class)),
                Optional.ofNullable(row.get("duration", Integer.class)).map(Duration::ofMinutes));
    }

    /** Since that instant, and what waits for a new date: the old one says nothing of when it will be. */
    List<PerformanceDetail> announced(EventId event, Instant from) {
        return entities.createQuery(
                        DETAIL + "where e.id = :event and p.state <> :draft"
                                + " and (p.startsAt >= :from or p.state = :waiting) order by p.startsAt, p.id",
                        Tuple.class)
                .setParameter("event", event.value())
                .setParameter("from", from)
                .setParameter("draft", PerformanceState.DRAFT)
                .setParameter("waiting", PerformanceState.RESCHEDULED)
                .setMaxResults(MOST_PERFORMANCES)
                .getResultStream()
                .map(CatalogRepository::detail)
                .toList();
    }

    /** Whether the public has ever been told of any of it. */
    boolean isAnnounced(EventId event) {
        return entities.createQuery(
                                "select count(p) from Performance p where p.event.id = :event and p.state <> :draft",
                                Long.class)
                        .setParameter("event", event.value())
                        .setParameter("draft", PerformanceState.DRAFT)
                        .getSingleResult()
                > 0;
    }

    /** The last one that was on before that instant. */
    Optional<PerformanceDetail> lastBefore(EventId event, Instant before) {
        return entities.createQuery(
                        DETAIL + "where e.id = :event and p.startsAt < :before and p.state not in :never"
                                + " order by p.startsAt desc, p.id desc",
                        Tuple.class)
                .setParameter("event", event.value())
                .setParameter("before", before)
                .setParameter("never", NEVER_ON)
                .setMaxResults(1)
                .getResultStream()
                .map(CatalogRepository::detail)
                .findFirst();
    }

    List<Organiser> organisers(PageRequest page) {
        return entities.createQuery("select o from Organiser o order by o.id", Organiser.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    List<Organiser> organisers(Collection<Long> ids) {
        return entities.createQuery("select o from Organiser o where o.id in :ids order by o.id", Organiser.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    long countOrganisers() {
        return entities.createQuery("select count(o) from Organiser o", Long.class)
                .getSingleResult();
    }

    long countVenues() {
        return entities.createQuery("select count(v) from Venue v", Long.class).getSingleResult();
    }

    List<Venue> venues(PageRequest page) {
        return entities.createQuery("select v from Venue v order by v.cityKey, v.id", Venue.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    Optional<Venue> venue(VenueId id) {
        return Optional.ofNullable(entities.find(Venue.class, id.value()));
    }

    List<Hall> halls(List<Venue> venues) {
        return venues.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select h from Hall h join fetch h.venue where h.venue in :venues order by h.id",
                                Hall.class)
                        .setParameter("venues", venues)
                        .getResultList();
    }

    private static PerformanceDetail detail(Tuple row) {
        return new PerformanceDetail(
                new PerformanceId(row.get("performance", Long.class)),
                new EventId(row.get("event", Long.class)),
                row.get("title", LocalText.class),
                row.get("category", Category.class),
                new OrganiserId(row.get("organiser", Long.class)),
                where(row),
                row.get("startsat", Instant.class),
                ZoneId.of(row.get("zone", String.class)),
                row.get("state", PerformanceState.class),
                new SaleWindow(row.get("salefrom", Instant.class), row.get("saleuntil", Instant.class)),
                row.get("purchaselimit", Integer.class),
                Optional.ofNullable(row.get("plan", Long.class)),
                row.get("agefrom", Integer.class),
                price(row),
                Optional.ofNullable(row.get("movedfrom", Instant.class)));
    }

    private static Where where(Tuple row) {
        return new Where(
                new HallId(row.get("hallid", Long.class)),
                row.get("hall", LocalText.class),
                new VenueId(row.get("venueid", Long.class)),
                row.get("venue", LocalText.class),
                new City(row.get("citykey", String.class), row.get("city", LocalText.class)),
                GeoPoint.of(row.get("lat", Double.class), row.get("lon", Double.class)));
    }

    private static Optional<Money> price(Tuple row) {
        return Optional.ofNullable(row.get("price", Long.class))
                .map(minor -> new Money(minor, row.get("currency", String.class)));
    }
}
