package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds. */
@Dependent
class HoldRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Those that were made by these requests, with their places. */
    List<Hold> byRequest(List<String> requests) {
        return entities.createQuery(
                        "select distinct h from Hold h join fetch h.places where h.requestId in :requests", Hold.class)
                .setParameter("requests", requests)
                .getResultList();
    }

    Hold get(HoldId id) {
        return find(id, LockModeType.NONE).orElseThrow(NoSuchHold::new);
    }

    Hold lock(HoldId id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchHold::new);
    }

    /** Those that exist, with their places, locked in key order. */
    List<Hold> lockAll(List<HoldId> ids) {
        var locked = entities.createQuery("select h from Hold h where h.publicId in :ids order by h.id", Hold.class)
                .setParameter("ids", ids.stream().map(HoldId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (!locked.isEmpty()) {
            entities.createQuery("select h from Hold h join fetch h.places where h in :holds", Hold.class)
                    .setParameter("holds", locked)
                    .getResultList();
        }
        return locked;
    }

    /** Of which performance the hold is, and whether it costs nothing. @throws NoSuchHold */
    Worth worth(HoldId id) {
        var row = entities.createQuery(
                        "select h.performanceId, h.totalMinor from Hold h where h.publicId = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchHold::new);
        return new Worth(new PerformanceId((Long) row[0]), (Long) row[1] == 0);
    }

    record Worth(PerformanceId performance, boolean free) {}

    /** Reads it afresh under the lock. */
    void lock(Hold hold) {
        entities.refresh(hold, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Hold> find(HoldId id, LockModeType lock) {
        return entities.createQuery("select h from Hold h where h.publicId = :id", Hold.class)
                .setParameter("id", id.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Serialises whatever else is decided about this buyer and performance until the transaction ends. */
    void lockPurchases(PerformanceId performance, String buyer) {
        entities.createNativeQuery("insert into purchase_lock (performance_id, buyer) values (?1, ?2)"
                        + " on duplicate key update buyer = values(buyer)")
                .setParameter(1, performance.value())
                .setParameter(2, buyer)
                .executeUpdate();
    }

    /** Places that are booked under that address. */
    int placesOf(String email, PerformanceId performance, Instant now) {
        return count(
                "select count(l.id) from BookingLine l where l.booking.buyerEmail = :who"
                        + " and l.performanceId = :performance and (l.state = VALID"
                        + " or (l.state = PENDING and l.booking.payUntil > :now))",
                performance,
                email,
                now);
    }

    private int count(String query, PerformanceId performance, Object who, Instant now) {
        return entities.createQuery(query, Long.class)
                .setParameter("who", who)
                .setParameter("performance", performance.value())
                .setParameter("now", now)
                .getSingleResult()
                .intValue();
    }

    /** Holds past their end that nobody is paying for. */
    List<HoldId> overdue(Instant now, int limit) {
        return entities.createQuery(
                        "select h.publicId from Hold h where h.state = ACTIVE and h.expiresAt <= :now"
                                + " and not exists (select b from Booking b where b.hold = h and b.state = AWAITING_PAYMENT)"
                                + " order by h.expiresAt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(HoldId::new)
                .toList();
    }
}
