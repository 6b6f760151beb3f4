package dev.parterre.rush;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A season of 10,000 coming performances of 2,000 events in 20 cities, written in bulk past the application, and gone when closed. */
final class Season implements AutoCloseable {

    private static final List<String> WRITTEN = List.of(
            "insert into venue (source, external_id, name, city, city_key, country, address, time_zone, lat, lon, version)"
                    + " select 'season', seq, json_object('bg', concat('Театър ', seq), 'en', concat('Theatre ', seq)),"
                    + " json_object('bg', concat('Град ', seq), 'en', concat('Town ', seq)), concat('town-', seq), 'BG',"
                    + " '{\"en\":\"1 Main Street\"}', 'Europe/Sofia', 42 + seq / 20, 23 + seq / 10, 0 from seq_1_to_20",
            "insert into hall (venue_id, external_id, name, capacity, version)"
                    + " select id, 'season', '{\"en\":\"Great hall\"}', 100, 0 from venue where source = 'season'",
            "insert into event (organiser_id, source, external_id, category, title, description, performers, language_note,"
                    + " age_from, search_text, version)"
                    + " select o.organiser_id, 'season', seq, elt(1 + seq % 6, 'OPERA', 'JAZZ', 'THEATRE', 'CLASSICAL', 'FAMILY', 'FOLK'),"
                    + " json_object('bg', concat(elt(1 + seq % 5, 'Вълшебната флейта', 'Дон Жуан', 'Нощ на джаза', 'Четири сезона',"
                    + " 'Лебедово езеро'), ' ', seq), 'en', concat(elt(1 + seq % 5, 'The Magic Flute', 'Don Giovanni', 'Jazz Night',"
                    + " 'The Four Seasons', 'Swan Lake'), ' ', seq)), json_object('en', repeat('An evening with music and words. ', 20)),"
                    + " json_array(json_object('name', json_object('en', concat('Artist ', seq % 400)), 'role', json_object())),"
                    + " '{}', 0, '', 0 from seq_1_to_2000 join (select e.organiser_id from performance p join event e on e.id = p.event_id"
                    + " where p.id = :first) o",
            "insert into performance (event_id, hall_id, external_id, starts_at, local_start, time_zone, state, sale_from, sale_until,"
                    + " purchase_limit, seating_plan_id, price_from_minor, currency, version)"
                    + " select e.id, h.id, concat('season-', s.seq), t.starts, t.starts, 'Europe/Sofia', 'ON_SALE',"
                    + " utc_timestamp() - interval 1 day, t.starts, 10, f.seating_plan_id, 500 + (e.id * 7 + s.seq) % 90 * 100, 'EUR', 0"
                    + " from event e join seq_0_to_4 s join performance f on f.id = :first"
                    + " join hall h on h.external_id = 'season' and h.venue_id = (select min(id) from venue where source = 'season') + e.id % 20"
                    + " join lateral_starts t on t.event = e.id and t.seq = s.seq where e.source = 'season'",
            "insert into place_count (performance_id, category, capacity, free, as_of)"
                    + " select p.id, 0, 500, p.id % 11 * 40, utc_timestamp(6) from performance p join event e on e.id = p.event_id"
                    + " where e.source = 'season'",
            "analyze table event, performance, place_count, venue, hall");

    private static final List<String> GONE = List.of(
            "delete c from place_count c join performance p on p.id = c.performance_id join event e on e.id = p.event_id"
                    + " where e.source = 'season'",
            "delete p from performance p join event e on e.id = p.event_id where e.source = 'season'",
            "delete from event where source = 'season'",
            "delete h from hall h join venue v on v.id = h.venue_id where v.source = 'season'",
            "delete from venue where source = 'season'");

    private static final String STARTS = "(select e.id as event, q.seq as seq,"
            + " utc_date() + interval (1 + (e.id * 5 + q.seq * 17) % 120) day + interval 17 hour as starts"
            + " from event e join seq_0_to_4 q where e.source = 'season')";

    private final Connection connection;

    Season(Connection connection) throws SQLException {
        this.connection = connection;
        var first = new House(connection, Hall.of(100, 0), "10.00", Rush.LIMIT)
                .open(1)
                .get(0);
        for (var step : WRITTEN) {
            execute(step.replace(":first", String.valueOf(first)).replace("lateral_starts", STARTS));
        }
    }

    /** Any of its events. */
    long event() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select min(id) from event where source = 'season'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var step : GONE) {
            execute(step);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
