package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceService.Claimed;
import dev.parterre.seating.PlaceService.Released;
import dev.parterre.seating.PlaceService.Sold;
import dev.parterre.shared.Json;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.SqlTime;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The rows of {@code place}: the only class that changes them, always by a condition on the state they are in, always in key
 * order. Each method answers how many rows the condition met; the caller compares.
 */
@Dependent
class PlaceRepository {

    private static final String CLAIMABLE = "(p.state = 'FREE' or (p.state = 'HELD' and p.held_until <= :now))";
    /** Ordinal 0 in any case, to tell a performance where all is free from one without places. */
    private static final String TAKEN_UNTIL = "select ordinal, case state when 'FREE' then " + PlacePicture.FREE
            + " when 'HELD' then timestampdiff(microsecond, '1970-01-01', held_until) * if(hold_id is null, -1, 1) else "
            + PlacePicture.FOR_GOOD
            + " end from place where performance_id = ? and (state <> 'FREE' or ordinal = 0)";

    /** To find a row's values takes a look at all of the statement's: more of them than this and two statements are quicker. */
    private static final int AT_ONCE = 64;

    private static final int PLENTY = 20;

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

    /** In key order: the rows are locked in the same order on every node. */
    int claim(PerformanceId performance, Collection<Claimed> claims, Instant now) {
        var rows = claims.stream()
                .flatMap(claimed -> claimed.ordinals().stream()
                        .map(ordinal -> new Row(
                                ordinal,
                                claimed.claim().hold(),
                                SqlTime.text(claimed.claim().until()))))
                .sorted(Comparator.comparingInt(Row::ordinal))
                .toList();
        var forLine = claims.stream()
                .filter(Claimed::line)
                .flatMap(claimed -> claimed.ordinals().stream())
                .collect(Collectors.toSet());
        var claimed = 0;
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            claimed += claimSome(performance, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), forLine, now);
        }
        return claimed;
    }

    /** @param forLine what may be had also while it rests for the line */
    private int claimSome(PerformanceId performance, List<Row> rows, Set<Integer> forLine, Instant now) {
        var marks = ManyRows.marks(rows.size());
        var ordinals = rows.stream().map(Row::ordinal).toList();
        var values = new ArrayList<Object>(5 * rows.size() + 2);
        values.addAll(ordinals);
        rows.forEach(row -> values.add(row.hold()));
        values.addAll(ordinals);
        rows.forEach(row -> values.add(row.rest()));
        values.add(performance.value());
        values.addAll(ordinals);
        values.add(SqlTime.text(now));
        var resting = ordinals.stream().filter(forLine::contains).toList();
        values.addAll(resting);
        var also = resting.isEmpty()
                ? ""
                : " or (state = 'HELD' and hold_id is null and ordinal in (" + ManyRows.marks(resting.size()) + "))";
        var which = " = elt(field(ordinal, " + marks + "), " + marks + ")";
        return ManyRows.update(
                entities,
                "update place set state = 'HELD', hold_id" + which + ", held_until" + which
                        + " where performance_id = ? and ordinal in (" + marks + ")"
                        + " and (state = 'FREE' or (state = 'HELD' and held_until <= ?)" + also + ")",
                values);
    }

    /** What the holds have, or could have again: also past their end, as long as nobody else took the places. */
    int book(PerformanceId performance, Collection<Sold> sales, Instant now) {
        var rows = sales.stream().flatMap(sold -> sold.ordinals().stream()
                .map(ordinal -> new Row(ordinal, sold.hold(), sold.booking())));
        return sql(
                        "update json_table(:rows, '$[*]' columns (ordinal int path '$.ordinal', hold_id bigint path '$.hold',"
                                + " booking_id bigint path '$.rest')) sale straight_join place p"
                                + " on p.performance_id = :performance and p.ordinal = sale.ordinal"
                                + " set p.state = 'BOOKED', p.booking_id = sale.booking_id, p.hold_id = sale.hold_id,"
                                + " p.held_until = null"
                                + " where ((p.state = 'HELD' and p.hold_id = sale.hold_id) or " + CLAIMABLE + ")",
                        performance)
                .setParameter("rows", inKeyOrder(rows))
                .setParameter("now", now)
                .executeUpdate();
    }

    private record Row(int ordinal, long hold, Object rest) {}

    /** Rows are locked in the order of the text: the same on every node. */
    private static String inKeyOrder(Stream<Row> rows) {
        return Json.write(rows.sorted(Comparator.comparingInt(Row::ordinal)).toList());
    }

    int prolong(Claim claim, Collection<Integer> ordinals) {
        return named(
                        "update place set held_until = :until" + NAMED + "state = 'HELD' and hold_id = :hold",
                        claim.performance(),
                        ordinals)
                .setParameter("hold", claim.hold())
                .setParameter("until", claim.until())
                .executeUpdate();
    }

    /** Of many holds, each until its own end. */
    int prolong(PerformanceId performance, Collection<Claimed> claims) {
        var rows = claims.stream().flatMap(claimed -> claimed.ordinals().stream()
                .map(ordinal -> new Row(
                        ordinal,
                        claimed.claim().hold(),
                        SqlTime.text(claimed.claim().until()))));
        return sql(
                        "update json_table(:rows, '$[*]' columns (ordinal int path '$.ordinal', hold_id bigint path '$.hold',"
                                + " held_until datetime(6) path '$.rest')) longer straight_join place p"
                                + " on p.performance_id = :performance and p.ordinal = longer.ordinal"
                                + " set p.held_until = longer.held_until"
                                + " where p.state = 'HELD' and p.hold_id = longer.hold_id",
                        performance)
                .setParameter("rows", inKeyOrder(rows))
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

    int release(PerformanceId performance, Collection<Released> released) {
        var rows = released.stream()
                .flatMap(one -> one.ordinals().stream().map(ordinal -> new Row(ordinal, one.hold(), 0)));
        return sql(
                        "update json_table(:rows, '$[*]' columns (ordinal int path '$.ordinal', hold_id bigint path '$.hold')) gone"
                                + " straight_join place p on p.performance_id = :performance and p.ordinal = gone.ordinal"
                                + " set p.state = 'FREE', p.hold_id = null, p.held_until = null"
                                + " where p.state = 'HELD' and p.hold_id = gone.hold_id",
                        performance)
                .setParameter("rows", inKeyOrder(rows))
                .executeUpdate();
    }

    /** What the hold has, or could have again: also when its end has passed, as long as nobody else took the place. */
    int book(PerformanceId performance, Sale sale, Collection<Integer> ordinals, Instant now) {
        return named(
                        "update place p set state = 'BOOKED', booking_id = :booking, hold_id = :hold, held_until = null"
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

    /** What the hold still has of these rests from now on. */
    int rest(PerformanceId performance, long hold, Collection<Integer> ordinals, Instant until) {
        return named(
                        "update place set hold_id = null, held_until = :until" + NAMED
                                + "state = 'HELD' and hold_id = :hold",
                        performance,
                        ordinals)
                .setParameter("hold", hold)
                .setParameter("until", until)
                .executeUpdate();
    }

    int restSold(PerformanceId performance, long booking, Collection<Integer> ordinals, Instant until) {
        return named(
                        "update place set state = 'HELD', booking_id = null, hold_id = null, held_until = :until"
                                + NAMED + "state = 'BOOKED' and booking_id = :booking",
                        performance,
                        ordinals)
                .setParameter("booking", booking)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** What rests no longer than that, free from now on. */
    List<Integer> endRest(PerformanceId performance, Instant until) {
        var rested = numbers(sql(
                                "select ordinal from place where performance_id = :performance and state = 'HELD'"
                                        + " and hold_id is null and held_until <= :until order by ordinal for update",
                                performance)
                        .setParameter("until", until))
                .map(Number::intValue)
                .toList();
        if (!rested.isEmpty()) {
            named(
                            "update place set state = 'FREE', held_until = null" + NAMED
                                    + "state = 'HELD' and hold_id is null",
                            performance,
                            rested)
                    .executeUpdate();
        }
        return rested;
    }

    void count(PerformanceId performance, Instant now) {
        sql(
                        "insert into place_count (performance_id, category, capacity, free, as_of)"
                                + " select performance_id, category, count(*), sum(" + CLAIMABLE
                                + "), :now from place p"
                                + " where performance_id = :performance group by performance_id, category"
                                + " on duplicate key update capacity = values(capacity), free = values(free), as_of = values(as_of)",
                        performance)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** With plenty left of their kind every party finds its places, together or not. */
    boolean areScarce(PerformanceId performance, Collection<Integer> ordinals) {
        return !named(
                        "select 1 from place p left join place_count c"
                                + " on c.performance_id = p.performance_id and c.category = p.category"
                                + " where p.performance_id = :performance and p.ordinal in (:ordinals)"
                                + " and (c.free is null or c.free < " + PLENTY
                                + " or c.free * 10 < c.capacity) limit 1",
                        performance,
                        ordinals)
                .getResultList()
                .isEmpty();
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

    private static Stream<Number> numbers(Query query) {
        var found = new ArrayList<Number>();
        for (Object row : query.getResultList()) {
            found.add((Number) row);
        }
        return found.stream();
    }
}
