package dev.parterre.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds by external reference, and keeps, what is entered into the programme. */
@ApplicationScoped
class EntryRepository {

    private static final int BATCH = 200;

    @PersistenceContext
    private EntityManager entities;

    <T> T keep(T entity) {
        entities.persist(entity);
        return entity;
    }

    Optional<Organiser> organiser(ExternalRef ref) {
        return external(Organiser.class, ref);
    }

    Optional<Venue> venue(ExternalRef ref) {
        return external(Venue.class, ref);
    }

    Optional<Event> event(ExternalRef ref) {
        return external(Event.class, ref);
    }

    Optional<Hall> hall(long venue, String externalId) {
        return entities.createQuery("select h from Hall h where h.venue.id = :venue and h.externalId = :id", Hall.class)
                .setParameter("venue", venue)
                .setParameter("id", externalId)
                .getResultStream()
                .findFirst();
    }

    Optional<Performance> performance(long event, String externalId) {
        return entities.createQuery(
                        "select p from Performance p where p.event.id = :event and p.externalId = :id",
                        Performance.class)
                .setParameter("event", event)
                .setParameter("id", externalId)
                .getResultStream()
                .findFirst();
    }

    <T> Optional<T> byId(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    List<Venue> venuesOf(Event event) {
        return entities.createQuery(
                        "select distinct v from Performance p join p.hall h join h.venue v where p.event = :event order by v.id",
                        Venue.class)
                .setParameter("event", event)
                .getResultList();
    }

    /** Performances whose sale should have begun. */
    List<Performance> beginning(Instant now) {
        return entities.createQuery(
                        "select p from Performance p where p.state = :scheduled and p.saleFrom <= :now order by p.id",
                        Performance.class)
                .setParameter("scheduled", PerformanceState.SCHEDULED)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Performances whose state lags behind their sale window. */
    List<Performance> late(Instant now) {
        return entities.createQuery(
                        "select p from Performance p where p.state = :scheduled and p.saleFrom <= :now"
                                + " or p.state in (:scheduled, :onSale) and p.saleUntil <= :now order by p.id",
                        Performance.class)
                .setParameter("scheduled", PerformanceState.SCHEDULED)
                .setParameter("onSale", PerformanceState.ON_SALE)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private <T> Optional<T> external(Class<T> type, ExternalRef ref) {
        var query = "select x from " + type.getSimpleName() + " x where x.source = :source and x.externalId = :id";
        return entities.createQuery(query, type)
                .setParameter("source", ref.source())
                .setParameter("id", ref.id())
                .getResultStream()
                .findFirst();
    }
}
