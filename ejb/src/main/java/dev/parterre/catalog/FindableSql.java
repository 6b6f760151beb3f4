package dev.parterre.catalog;

/**
 * What of the programme can be found, as SQL. A mark is a number that is another one as soon as anything of its row is that the
 * index holds; of the free places it holds only whether there are any, so that sales write nothing but the first and the last.
 * Every row's stamp is part of it and not only the latest: a row is stamped when it is changed and seen when that is committed,
 * and by then another one may bear a later stamp.
 * What is over is left out to keep the index small; that a search finds only what is to come, it says itself.
 */
final class FindableSql {

    static final String PERFORMANCE =
            "select f.*, crc32(concat_ws('|', f.id, f.touched, f.hall_touched, f.venue_touched, f.free, f.wheelchairs)) as mark"
                    + " from (select p.id, p.event_id, p.starts_at, p.local_start, p.state, p.sale_from, p.sale_until,"
                    + " p.price_from_minor, p.currency, v.id as venue_id, v.name as venue, v.city_key, v.city,"
                    + " p.touched_at as touched, h.touched_at as hall_touched, v.touched_at as venue_touched,"
                    + " exists (select 1 from place_count c where c.performance_id = p.id and c.free > 0) as free,"
                    + " exists (select 1 from plan_place a where a.plan_id = p.seating_plan_id and a.access = 'WHEELCHAIR')"
                    + " as wheelchairs"
                    + " from performance p join hall h on h.id = p.hall_id join venue v on v.id = h.venue_id"
                    + " where p.state in ('SCHEDULED', 'ON_SALE', 'CLOSED') and p.starts_at > utc_timestamp(6)) f";

    static final String EVENT = "select e.id, e.category, e.title, e.description, e.performers,"
            + " crc32(concat_ws('|', e.id, e.touched_at)) as mark from event e"
            + " where exists (select 1 from performance p where p.event_id = e.id"
            + " and p.state in ('SCHEDULED', 'ON_SALE', 'CLOSED') and p.starts_at > utc_timestamp(6))";

    /** Every event's stamp as {@link FindableEvent#stamp} has it. */
    static final String STAMPS = "select e.id as id, e.mark + sum(p.mark) as stamp from (" + EVENT + ") e join ("
            + PERFORMANCE + ") p on p.event_id = e.id group by e.id, e.mark";

    /** The same of some; the events are named where the database can use it. */
    static final String STAMPS_OF = STAMPS.replace(
                    "p.starts_at > utc_timestamp(6)) f",
                    "p.starts_at > utc_timestamp(6)" + " and p.event_id in (:ids)) f")
            .replace(" group by", " where e.id in (:ids) group by");

    /** Events of which something may have changed in the last seconds. */
    static final String TOUCHED = "select e.id as id from event e"
            + " where e.touched_at >= current_timestamp(6) - interval :seconds second"
            + " union select p.event_id from performance p"
            + " where p.touched_at >= current_timestamp(6) - interval :seconds second"
            + " union select p.event_id from place_count c join performance p on p.id = c.performance_id"
            + " where c.as_of >= utc_timestamp(6) - interval :seconds second"
            + " union select p.event_id from hall h join venue v on v.id = h.venue_id join performance p on p.hall_id = h.id"
            + " where h.touched_at >= current_timestamp(6) - interval :seconds second"
            + " or v.touched_at >= current_timestamp(6) - interval :seconds second";

    private FindableSql() {}
}
