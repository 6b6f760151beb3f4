package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The rows of {@code place}: the only class that changes them, always by a condition on the state they are in, always in key
 * order. Each method answers how many rows the condition met; the caller compares.
 */
@Dependent
class PlaceRepository {

    private static final String CLAIMABLE = "(state = 'FREE' or (state = 'HELD' and held_until <= :now))";
    /** Ordinal 0 in any case, to tell a performance where all is free from one without places. */
    private static final String TAKEN_UNTIL = "select ordinal, case state when 'FREE' then " + PlacePicture.FREE
            + " when 'HELD' then timestampdiff(microsecond, '1970-01-01', held_until) else " + PlacePicture.FOR_GOOD
            + " end from place where performance_id = ? and (state <> 'FREE' or ordinal = 0)";

    private static final String NAMED = " where performance_id = :performance and ordinal in (:ordinals) and ";

    @PersistenceContext
    private EntityManager entities;

    boolean isOpen(PerformanceId performance) {
        return !sql("select 1 from place where performance_id = :performance limit 1", performance)
                .getResultList()
                .isEmpty();
    }

    int open(PerformanceId performance, SeatingPlanId plan) {
        return sql(
                        "insert into place (performance_id, ordinal, category, state)"
                                + " select :performance, ordinal, category, 'FREE' from plan_place where plan_id = :plan order by ordinal",
                        performance)
                .setParameter("plan", plan.value())
                .executeUpdate();
    }

    /** By ordinal, until when a place is taken, as {@link PlacePicture} counts; for good when it was never opened. */
    long[] takenUntil(PerformanceId performance, int size) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(TAKEN_UNTIL)) {
                statement.setLong(1, performance.value());
                try (var rows = statement.executeQuery()) {
                    return takenUntil(rows, size);
                }
            }
        });
    }

    private static long[] takenUntil(ResultSet rows, int size) throws SQLException {
        var until = new long[size];
        if (!rows.next()) {
            Arrays.fill(until, PlacePicture.FOR_GOOD);
            return until;
        }
        do {
            until[rows.getInt(1)] = rows.getLong(2);
        } while (rows.next());
        return until;
    }

    int claim(Claim claim, Collection<Integer> ordinals, Instant now) {
        return named(
                        "update place set state = 'HELD', hold_id = :hold, held_until = :until" + NAMED + CLAIMABLE,
                        claim.performance(),
                        ordinals)
                .setParameter("hold", claim.hold())
                .setParameter("until", claim.until())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Free slots from that ordinal on, locked; those that others are claiming at this moment are passed over. */
    List<Integer> lockFreeSlots(PerformanceId performance, Slots slots, Instant now) {
        return lockFree(performance, slots, now, " skip locked");
    }

    /** The same, waiting for who holds the last ones: they may yet let go. */
    List<Integer> waitForFreeSlots(PerformanceId performance, Slots slots, Instant now) {
        return lockFree(performance, slots, now, "");
    }

    private List<Integer> lockFree(PerformanceId performance, Slots slots, Instant now, String manner) {
        return integers(sql(
                        "select ordinal from place where performance_id = :performance"
                                + " and ordinal >= :from and ordinal < :until and " + CLAIMABLE
                                + " order by ordinal limit :quantity for update" + manner,
                        performance)
                .setParameter("from", slots.from())
                .setParameter("until", slots.until())
                .setParameter("quantity", slots.quantity())
                .setParameter("now", now));
    }

    /** Slots {@code from} to before {@code until} of which {@code quantity} are wanted. */
    record Slots(int from, int until, int quantity) {}

    int prolong(Claim claim, Collection<Integer> ordinals) {
        return named(
                        "update place set held_until = :until" + NAMED + "state = 'HELD' and hold_id = :hold",
                        claim.performance(),
                        ordinals)
                .setParameter("hold", claim.hold())
                .setParameter("until", claim.until())
                .executeUpdate();
    }

    int release(PerformanceId performance, long hold, Collection<Integer> ordinals) {
        return named(
                        "update place set state = 'FREE', hold_id = null, held_until = null" + NAMED
                                + "state = 'HELD' and hold_id = :hold",
                        performance,
                        ordinals)
                .setParameter("hold", hold)
                .executeUpdate();
    }

    /** What the hold has, or could have again: also when its end has passed, as long as nobody else took the place. */
    int book(PerformanceId performance, Sale sale, Collection<Integer> ordinals, Instant now) {
        return named(
                        "update place set state = 'BOOKED', booking_id = :booking, hold_id = :hold, held_until = null"
                                + NAMED + "((state = 'HELD' and hold_id = :hold) or " + CLAIMABLE + ")",
                        performance,
                        ordinals)
                .setParameter("hold", sale.hold())
                .setParameter("booking", sale.booking())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The keys of a hold and of the booking it becomes. */
    record Sale(long hold, long booking) {}

    int free(PerformanceId performance, long booking, Collection<Integer> ordinals) {
        return named(
                        "update place set state = 'FREE', booking_id = null, hold_id = null" + NAMED
                                + "state = 'BOOKED' and booking_id = :booking",
                        performance,
                        ordinals)
                .setParameter("booking", booking)
                .executeUpdate();
    }

    void count(PerformanceId performance, Instant now) {
        sql(
                        "insert into place_count (performance_id, category, capacity, free, as_of)"
                                + " select performance_id, category, count(*), sum(" + CLAIMABLE + "), :now from place"
                                + " where performance_id = :performance group by performance_id, category"
                                + " on duplicate key update capacity = values(capacity), free = values(free), as_of = values(as_of)",
                        performance)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Performances that anybody has claimed a place of. */
    List<Long> performancesWithClaims() {
        return numbers(entities.createNativeQuery("select distinct performance_id from place where state <> 'FREE'"))
                .map(Number::longValue)
                .toList();
    }

    private Query named(String statement, PerformanceId performance, Collection<Integer> ordinals) {
        return sql(statement, performance).setParameter("ordinals", ordinals);
    }

    /** Told which table it is about, Hibernate neither flushes everything before nor forgets its caches after. */
    private Query sql(String statement, PerformanceId performance) {
        var query = entities.createNativeQuery(statement).setParameter("performance", performance.value());
        NativeQuery<?> hibernates = query.unwrap(NativeQuery.class);
        hibernates.addSynchronizedQuerySpace("place");
        return query;
    }

    private static List<Integer> integers(Query query) {
        return numbers(query).map(Number::intValue).toList();
    }

    private static Stream<Number> numbers(Query query) {
        var found = new ArrayList<Number>();
        for (Object row : query.getResultList()) {
            found.add((Number) row);
        }
        return found.stream();
    }
}
