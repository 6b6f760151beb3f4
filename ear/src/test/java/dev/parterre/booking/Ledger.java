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
