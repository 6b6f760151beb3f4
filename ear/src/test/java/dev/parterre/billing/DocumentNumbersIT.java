package dev.parterre.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How numbers are taken, with the product's own statement: 1,000 at once, every tenth rolled back; and two ways that fail. */
class DocumentNumbersIT {

    private static final int DOCUMENTS = 1000;
    private static final int CLIENTS = 16;
    private static final long OWNER = 999_999_999L;

    @BeforeEach
    void makeRoom() throws SQLException {
        run(
                "create or replace table numbers_test (number int not null, taken int not null auto_increment primary key)");
        run("delete from billing_series where owner = " + OWNER);
    }

    @AfterEach
    void tidy() throws SQLException {
        run("drop table numbers_test");
        run("delete from billing_series where owner = " + OWNER);
    }

    private static void beginSeries() throws SQLException {
        try (var connection = ParterreServer.connection();
                var begin = connection.prepareStatement(DocumentRepository.BEGIN_SERIES.replaceAll("\\?\\d", "?"))) {
            begin.setLong(1, OWNER);
            begin.setInt(2, 2026);
            begin.executeUpdate();
        }
    }

    @Test
    void numbersAreWithoutGapOrRepetitionWhateverIsRolledBack() throws Exception {
        beginSeries();
        issueAll(connection -> {
            try (var next = connection.prepareStatement(DocumentRepository.NEXT_NUMBER.replaceAll("\\?\\d", "?"))) {
                next.setLong(1, OWNER);
                next.setInt(2, 2026);
                try (var row = next.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
        assertThat(count("select count(*) from numbers_test")).isEqualTo(DOCUMENTS * 9 / 10);
        assertThat(repeated()).isZero();
        assertThat(gaps()).isZero();
    }

    /** The control: asking for the highest number so far gives the same number twice. */
    @Test
    void theHighestSoFarPlusOneIsGivenTwice() throws Exception {
        issueAll(connection -> query(connection, "select coalesce(max(number), 0) + 1 from numbers_test"));
        assertThat(repeated()).isPositive();
    }

    /** The control: what the database counts by itself has gaps wherever something was rolled back. */
    @Test
    void whatTheDatabaseCountsByItselfHasGaps() throws Exception {
        issueAll(connection -> 0);
        assertThat(count("select max(taken) - count(*) from numbers_test")).isPositive();
    }

    private interface Numbers {
        int next(Connection connection) throws SQLException;
    }

    private static void issueAll(Numbers numbers) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = IntStream.range(0, CLIENTS)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        issue(numbers, client);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(clients)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void issue(Numbers numbers, int client) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            connection.setAutoCommit(false);
            for (var document = client; document < DOCUMENTS; document += CLIENTS) {
                var number = numbers.next(connection);
                try (var insert = connection.prepareStatement("insert into numbers_test (number) values (?)")) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                }
                if (document % 10 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    private static int repeated() throws SQLException {
        return count("select count(*) - count(distinct number) from numbers_test");
    }

    private static int gaps() throws SQLException {
        return count("select max(number) - count(distinct number) from numbers_test");
    }

    private static int count(String query) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            return query(connection, query);
        }
    }

    private static int query(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(String statement) throws SQLException {
        try (var connection = ParterreServer.connection();
                var running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }
}
