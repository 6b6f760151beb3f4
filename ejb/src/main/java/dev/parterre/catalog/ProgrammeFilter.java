package dev.parterre.catalog;

import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query of the programme, its words apart, as SQL conditions over p (performance), e (event), h (hall), v (venue), with
 * their values. What the words mean the index knows: it names the events.
 */
final class ProgrammeFilter {

    static final String FROM = " from performance p join event e on e.id = p.event_id"
            + " join hall h on h.id = p.hall_id join venue v on v.id = h.venue_id"
            + " left join performance_supply s on s.performance_id = p.id ";

    private static final String BUYABLE =
            "p.state in ('SCHEDULED', 'ON_SALE') and p.sale_from <= :now and p.sale_until > :now and s.free > 0";

    private static final String ACCESSIBLE =
            "exists (select 1 from plan_place a where a.plan_id = p.seating_plan_id and a.access = 'WHEELCHAIR')";

    /** The day after the last one the database knows is none. */
    private static final String LAST_OF_DAY = " 23:59:59.999999";

    private static final String WAITING_FIRST = " order by p.state <> 'RESCHEDULED', p.starts_at, p.id";
    private static final String BY_START = " order by p.starts_at, p.id";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    private final String order;

    private ProgrammeFilter(String what, String order, Instant now) {
        this.order = order;
        where.append("where ").append(what.replace(FindableSql.NOW, ":now"));
        values.put("now", now);
    }

    /** What the search finds: the same as the index has. */
    static ProgrammeFilter of(EventQuery query, Instant now) {
        return narrowed(new ProgrammeFilter(FindableSql.COMING, BY_START, now), query);
    }

    /** Only what takes place, on a date that is known. */
    static ProgrammeFilter dated(EventQuery query, Instant now) {
        return narrowed(new ProgrammeFilter(FindableSql.DATED, BY_START, now), query);
    }

    /** That, and before it what waits for a new date. */
    static ProgrammeFilter toBeHeld(EventQuery query, Instant now) {
        return narrowed(new ProgrammeFilter(FindableSql.TO_BE_HELD, WAITING_FIRST, now), query);
    }

    private static ProgrammeFilter narrowed(ProgrammeFilter filter, EventQuery query) {
        filter.in("v.city_key", "cities", query.place().cities());
        filter.equal(
                "v.id",
                "venue",
                query.place().venue() == null ? null : query.place().venue().value());
        filter.equal(
                "e.category",
                "category",
                query.category() == null ? null : query.category().name());
        filter.days(query.days());
        filter.offer(query.offer());
        return filter;
    }

    /** Of these events only. */
    ProgrammeFilter among(Collection<Long> events) {
        in("e.id", "events", events);
        return this;
    }

    static String buyable() {
        return BUYABLE;
    }

    String sql() {
        return FROM + where;
    }

    /** Performances in order, by start. */
    String order() {
        return order;
    }

    Map<String, Object> values() {
        return values;
    }

    /** What waits for a new date is on no day. */
    private void days(EventQuery.Days days) {
        if (!days.any()) {
            and("p.state <> 'RESCHEDULED'");
        }
        if (days.from() != null) {
            and("p.local_start >= :fromDay");
            values.put("fromDay", days.from().toString());
        }
        if (days.to() != null) {
            and("p.local_start <= :toDay");
            values.put("toDay", days.to() + LAST_OF_DAY);
        }
    }

    private void offer(EventQuery.Offer offer) {
        for (var limit : List.of(
                new Limit("p.price_from_minor >= :", "least", offer.least()),
                new Limit("p.price_from_minor <= :", "most", offer.most()))) {
            if (limit.price() != null) {
                and(limit.condition() + limit.name() + " and p.currency = :currency");
                values.put(limit.name(), limit.price().minor());
                values.put("currency", limit.price().currency());
            }
        }
        if (offer.available()) {
            and(BUYABLE);
        }
        if (offer.accessible()) {
            and(ACCESSIBLE);
        }
    }

    private record Limit(String condition, String name, Money price) {}

    private void equal(String column, String name, Object value) {
        if (value != null) {
            and(column + " = :" + name);
            values.put(name, value);
        }
    }

    private void in(String column, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            and(column + " in (:" + name + ")");
            values.put(name, wanted);
        }
    }

    private void and(String condition) {
        where.append(" and ").append(condition);
    }
}
