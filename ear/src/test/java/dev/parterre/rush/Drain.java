package dev.parterre.rush;

import dev.parterre.testing.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What follows a sale by itself: facts are relayed, tickets issued, mails sent. */
final class Drain {

    /** So long nothing at all may happen; how long it takes in all is the machine's affair. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String RELAYED = "select count(*) from outbox where relayed_at is null";
    private static final String ISSUED = "select count(*) from booking b join booking_line l on l.booking_id = b.id"
            + " left join ticket t on t.live_line = l.id where l.state = 'VALID' and t.id is null"
            + " and b.confirmed_at > utc_timestamp(6) - interval 1 hour";
    private static final String SENT = "select count(*) from mail where state in ('WAITING', 'SENDING')";

    private Drain() {}

    /** Returns when there is no more of it to be done. */
    static void await(Connection connection) {
        awaitRelay(connection);
        none(connection, "tickets to be issued", ISSUED);
        none(connection, "mails to be sent", SENT);
    }

    /** Returns when the queues know all that has happened; what they make of it may take its time. */
    static void awaitRelay(Connection connection) {
        none(connection, "facts to be relayed", RELAYED);
    }

    private static void none(Connection connection, String what, String query) {
        for (var left = count(connection, query); left > 0; left = count(connection, query)) {
            var now = left;
            Eventually.holds(PATIENCE, "fewer than " + now + " " + what, () -> count(connection, query) < now);
        }
    }

    private static long count(Connection connection, String query) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
