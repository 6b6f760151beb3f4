package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/**
 * The control of the race in {@link CreditIT}: the same spending against the same database without the lock on the balance must spend
 * more than there is, and with it must not. Else that race would prove nothing.
 */
class CreditRaceIT {

    private static final int CLIENTS = 8;
    private static final int BALANCE = 5;

    @Test
    void withoutTheLockMoreIsSpentThanThereIs() throws Exception {
        assertThat(race("", new CyclicBarrier(CLIENTS))).isGreaterThan(BALANCE);
    }

    @Test
    void withTheLockItIsNot() throws Exception {
        assertThat(race(" for update", null)).isEqualTo(BALANCE);
    }

    /** @param read where all wait after reading; null when the lock lets them in one by one */
    private static int race(String lock, CyclicBarrier read) throws Exception {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement()) {
            statement.execute("create or replace table scratch_balance (id int primary key, balance int not null)");
            statement.execute("insert into scratch_balance values (1, " + BALANCE + ")");
        }
        var spent = AtOnce.all(CLIENTS, client -> spend(lock, read));
        return spent.stream().mapToInt(Integer::intValue).sum();
    }

    private static int spend(String lock, CyclicBarrier read) throws Exception {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            var rows = statement.executeQuery("select balance from scratch_balance where id = 1" + lock);
            rows.next();
            var balance = rows.getInt(1);
            if (read != null) {
                read.await();
            }
            if (balance > 0) {
                statement.executeUpdate("update scratch_balance set balance = " + (balance - 1) + " where id = 1");
            }
            connection.commit();
            return balance > 0 ? 1 : 0;
        }
    }
}
