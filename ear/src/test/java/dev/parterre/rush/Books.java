package dev.parterre.rush;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the database says about some performances, to be compared with what the buyers were told. */
record Books(Map<String, Entry> holds, Map<String, Entry> bookings, List<Claimed> claimed) {

    /** A hold or a booking: its state, and the places that are its own. */
    record Entry(long performance, String state, TreeSet<Integer> places) {

        Entry(long performance, String state) {
            this(performance, state, new TreeSet<>());
        }
    }

    /**
     * A place that is not free.
     *
     * @param hold public id of the hold it names, null without one
     * @param booking reference of the booking it names, null without one
     * @param alive whether the claim still runs
     */
    record Claimed(long performance, int ordinal, String state, String hold, String booking, boolean alive) {}

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static Books of(Connection connection, Collection<Long> performances) throws SQLException {
        var books = new Books(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        if (performances.isEmpty()) {
            return books;
        }
        var in = performances.stream().map(String::valueOf).collect(Collectors.joining(",", " in (", ")"));
        read(
                connection,
                "select h.public_id, h.performance_id, h.state, p.ordinal from hold h left join hold_place p"
                        + " on p.hold_id = h.id where h.performance_id" + in,
                row -> enter(books.holds, row));
        read(
                connection,
                "select b.reference, b.performance_id, b.state, l.ordinal from booking b left join booking_line l"
                        + " on l.booking_id = b.id where b.performance_id" + in,
                row -> enter(books.bookings, row));
        read(
                connection,
                "select p.performance_id, p.ordinal, p.state, h.public_id, b.reference,"
                        + " p.state = 'BOOKED' or p.held_until > utc_timestamp(6) from place p"
                        + " left join hold h on h.id = p.hold_id left join booking b on b.id = p.booking_id"
                        + " where p.state <> 'FREE' and p.performance_id" + in,
                row -> books.claimed.add(new Claimed(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6))));
        return books;
    }

    private static void enter(Map<String, Entry> entries, ResultSet row) throws SQLException {
        var performance = row.getLong(2);
        var state = row.getString(3);
        var ordinal = row.getInt(4);
        var entry = entries.computeIfAbsent(row.getString(1), any -> new Entry(performance, state));
        if (!row.wasNull()) {
            entry.places.add(ordinal);
        }
    }

    private static void read(Connection connection, String query, Row reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
