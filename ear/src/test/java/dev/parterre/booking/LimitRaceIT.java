package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/**
 * The control of the races in {@link LimitsIT}: the same counting against the same database without the lock on the buyer must let
 * a buyer have too many, and with it must not. Else those races would prove nothing.
 */
class LimitRaceIT {

    private static final int CLIENTS = 12;
    private static final int LIMIT = 5;

    private interface Guard {
        void before(Connection connection) throws Exception;
    }

    @Test
    void withoutTheLockTheLimitIsExceeded() throws Exception {
        var counted = new CyclicBarrier(CLIENTS);
        assertThat(race(connection -> {}, counted)).isGreaterThan(LIMIT);
    }

    @Test
    void withTheLockItIsNot() throws Exception {
        assertThat(race(
                        connection -> execute(
                                connection,
                                "insert into scratch_lock values ('ana') on duplicate key update buyer = values(buyer)"),
                        null))
                .isEqualTo(LIMIT);
    }

    /** @param counted where all wait after counting; null when the guard lets them in one by one */
    private static int race(Guard guard, CyclicBarrier counted) throws Exception {
        try (var connection = ParterreServer.connection()) {
            execute(connection, "create or replace table scratch_lock (buyer varchar(80) primary key)");
            execute(
                    connection,
                    "create or replace table scratch_purchase (id int auto_increment primary key, buyer varchar(80), key (buyer))");
        }
        AtOnce.all(CLIENTS, client -> {
            buy(guard, counted);
            return client;
        });
        try (var connection = ParterreServer.connection()) {
            return count(connection);
        }
    }

    private static void buy(Guard guard, CyclicBarrier counted) throws Exception {
        try (var connection = ParterreServer.connection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            guard.before(connection);
            var has = count(connection);
            if (counted != null) {
                counted.await();
            }
            if (has < LIMIT) {
                execute(connection, "insert into scratch_purchase (buyer) values ('ana')");
            }
            connection.commit();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from scratch_purchase where buyer = 'ana'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
