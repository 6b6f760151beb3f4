package dev.parterre.booking;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;

/** The database behind the application's back: to open performances, to stage accidents, and to see what was written. */
final class Ledger implements AutoCloseable {

    private final Connection connection;

    Ledger() {
        try {
            connection = ParterreServer.connection();
        } catch (SQLException down) {
            throw new AssertionError(down);
        }
    }

    BookingFixture aPerformance() {
        return BookingFixture.aPerformance(connection);
    }

    void update(String statement) throws SQLException {
        try (var past = connection.createStatement()) {
            past.executeUpdate(statement);
        }
    }

    /** As if the hold had been made earlier, on another node; its own end stays, so that no sweeper comes by. */
    void endsClaimIn(int seconds, String hold) throws SQLException {
        update("update place p join hold h on h.id = p.hold_id set p.held_until = utc_timestamp(6) + interval "
                + seconds + " second where h.public_id = '" + hold + "'");
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    int count(String query) {
        try {
            return Integer.parseInt(text(query));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
