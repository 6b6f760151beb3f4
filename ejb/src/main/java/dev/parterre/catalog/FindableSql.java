package dev.parterre.catalog;

/**
 * What of the programme can be found, as SQL. A mark is a number that is another one as soon as anything of its row is that the
 * index holds; of the free places it holds only whether there are any, so that sales write nothing but the first and the last.
 * Every row's stamp is part of it and not only the latest: a row is stamped when it is changed and seen when that is committed,
 * and by then another one may bear a later stamp.
 * What is over is left out to keep the index small; that a search finds only what is to come, it says itself. Of an event of which
 * nothing takes place any more there is what was called off, until its date has passed, and what waits for a new date: people look
 * for what they have tickets for.
 */
final class FindableSql {

    static final String NOW = "utc_timestamp(6)";

    private static final String TAKES_PLACE = ".state in ('SCHEDULED', 'ON_SALE', 'CLOSED')";

    /** What takes place, on a date that is known. */
    static final String DATED = "p" + TAKES_PLACE + " and p.starts_at > " + NOW;

    static final String COMING = "(" + DATED
            + " or (p.state = 'RESCHEDULED' or p.state = 'CANCELLED' and p.starts_at > " + NOW + ")"
            + " and not exists (select 1 from performance o where o.event_id = p.event_id and o" + TAKES_PLACE
            + " and o.starts_at > " + NOW + "))";

    /** What of the programme staff still have to see to: what takes place, and what waits for a date. */
    static final String TO_BE_HELD = "(" + DATED + " or p.state = 'RESCHEDULED')";

    private static final String FREE =
            "exists (select 1 from place_count c where c.performance_id = p.id and c.free > 0)";

    private static final String WHEELCHAIRS =
            "exists (select 1 from plan_place a where a.plan_id = p.seating_plan_id and a.access = 'WHEELCHAIR')";

    private static final String PERFORMANCE_MARK =
            "crc32(concat_ws('|', p.id, p.touched_at, h.touched_at, v.touched_at, " + FREE + ", " + WHEELCHAIRS + "))";

    private static final String EVENT_MARK = "crc32(concat_ws('|', e.id, e.touched_at))";

    private static final String HOUSE = " join hall h on h.id = p.hall_id join venue v on v.id = h.venue_id";

    static final String PERFORMANCE = "select p.id, p.event_id, p.starts_at, p.local_start, p.state, p.sale_from,"
            + " p.sale_until, p.price_from_minor, p.currency, v.id as venue_id, v.name as venue, v.city_key, v.city, "
            + FREE + " as free, " + WHEELCHAIRS + " as wheelchairs, " + PERFORMANCE_MARK + " as mark"
            + " from performance p" + HOUSE + " where " + COMING;

    static final String EVENT = "select e.id, e.category, e.title, e.description, e.performers, " + EVENT_MARK
            + " as mark" + " from event e where exists (select 1 from performance p where p.event_id = e.id and "
            + COMING + ")";

    /** Every event's stamp as {@link FindableEvent#stamp} has it. */
    static final String STAMPS = "select e.id as id, " + EVENT_MARK + " + sum(" + PERFORMANCE_MARK + ") as stamp"
            + " from event e join performance p on p.event_id = e.id" + HOUSE + " where " + COMING
            + " group by e.id, e.touched_at";

    private static final String NOT_OVER = "(p.starts_at > " + NOW + " or p.state = 'RESCHEDULED')";

    /** With what begins, nothing may be left that takes place: then what was called off counts, and nobody has touched it. */
    private static final String BEGUN = " union select p.event_id from performance p where p.starts_at > " + NOW
            + " - interval :seconds second and p.starts_at <= " + NOW;

    /** Events of which something may have changed in the last seconds; those that are over apart. */
    private static final String TOUCHED = "select e.id as id from event e where e.touched_at >= " + since()
            + " union select p.event_id from performance p where p.touched_at >= " + since()
            + " union select p.event_id from place_count c join performance p on p.id = c.performance_id"
            + " where c.touched_at >= " + since() + " and " + NOT_OVER
            + " union select p.event_id from performance p" + HOUSE
            + " where " + NOT_OVER + " and (h.touched_at >= " + since() + " or v.touched_at >= " + since()
            + ")" + BEGUN;

    /** Their stamps; no stamp for one that cannot be found any more. */
    static final String STAMPS_TOUCHED = "select t.id as id,"
            + " if(count(p.id) = 0, null, " + EVENT_MARK + " + sum(" + PERFORMANCE_MARK + ")) as stamp"
            + " from (" + TOUCHED + ") t left join event e on e.id = t.id"
            + " left join (performance p" + HOUSE + ") on p.event_id = t.id and " + COMING
            + " group by t.id, e.id, e.touched_at";

    /** How many events can be found, and the sum of their ids: another one when one has come or gone. */
    static final String ALL = "select count(*) as events, coalesce(sum(e.id), 0) as ids from event e"
            + " where exists (select 1 from performance p where p.event_id = e.id and " + COMING + ")";

    private FindableSql() {}

    private static String since() {
        return "current_timestamp(6) - interval :seconds second";
    }
}
