package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.SqlTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds. */
@Dependent
class HoldRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Those that were made by these requests, with their places. */
    List<Hold> byRequest(List<String> requests) {
        var known = Requests.known(entities, "hold", requests);
        return known.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct h from Hold h join fetch h.places where h.id in :known", Hold.class)
                        .setParameter("known", known)
                        .getResultList();
    }

    /** With its places. @throws NoSuchHold */
    Hold whole(HoldId id) {
        return entities.createQuery("select h from Hold h left join fetch h.places where h.publicId = :id", Hold.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchHold::new);
    }

    Hold lock(HoldId id) {
        return entities.createQuery("select h from Hold h where h.publicId = :id", Hold.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchHold::new);
    }

    /** Those that exist, with their places, locked in key order; to be looked at: what is changed in them nobody writes. */
    List<Hold> lockAll(List<HoldId> ids) {
        var locked = new LinkedHashMap<Long, Hold>();
        ManyRows.read(
                entities,
                "select h.*, p.* from hold h join hold_place p on p.hold_id = h.id where h.public_id in ("
                        + ManyRows.marks(ids.size()) + ") order by h.id, p.ordinal for update",
                ids.stream().map(HoldId::value).toList(),
                row -> {
                    var key = row.getLong("id");
                    if (!locked.containsKey(key)) {
                        locked.put(key, Hold.read(row));
                    }
                    locked.get(key).places().add(HeldSeat.read(row));
                });
        return List.copyOf(locked.values());
    }

    /** Of which performance and account the hold is, and whether it costs nothing. @throws NoSuchHold */
    Worth worth(HoldId id) {
        var row = entities.createQuery(
                        "select h.performanceId, h.totalMinor, h.accountId from Hold h where h.publicId = :id",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchHold::new);
        var account = Optional.ofNullable((Long) row[2]).map(AccountId::new);
        return new Worth(new PerformanceId((Long) row[0]), (Long) row[1] == 0, account);
    }

    record Worth(PerformanceId performance, boolean free, Optional<AccountId> account) {}

    /** Reads it afresh under the lock. */
    void lock(Hold hold) {
        entities.refresh(hold, LockModeType.PESSIMISTIC_WRITE);
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

    /** Of those that end as soon as they did when they were made; offers, which last longer, are not looked at. In key order. */
    List<EngineHold> engineHolds(Instant madeBefore, Instant now, long after, int limit) {
        return entities.createQuery(
                        "select h.id, h.publicId, h.accountId from Hold h where h.state = ACTIVE and h.expiresAt > :now"
                                + " and h.expiresAt <= :soon and h.createdAt < :before and h.requestId like :mark"
                                + " and h.id > :after and not exists (select b from Booking b where b.hold = h) order by h.id",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(HoldPolicy.HOLD))
                .setParameter("before", madeBefore)
                .setParameter("mark", EngineHold.MARK + '%')
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new EngineHold(
                        ((Number) row[0]).longValue(),
                        new HoldId((String) row[1]),
                        new AccountId(((Number) row[2]).longValue())))
                .toList();
    }

    /** Those of them that live, locked in key order until the end of the transaction. */
    Set<HoldId> lockLiving(Collection<HoldId> ids, Instant now) {
        var living = new HashSet<HoldId>();
        ManyRows.read(
                entities,
                "select public_id, state, expires_at from hold where public_id in (" + ManyRows.marks(ids.size())
                        + ") order by id for update",
                ids.stream().map(HoldId::value).toList(),
                row -> {
                    var alive = HoldState.ACTIVE.name().equals(row.getString("state"))
                            && SqlTime.read(row, "expires_at").isAfter(now);
                    if (alive) {
                        living.add(new HoldId(row.getString("public_id")));
                    }
                });
        return living;
    }
}
