package dev.parterre.rush;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What the database itself can do: a bare JDBC program with a thread and a connection per client, server-side prepared statements, the
 * same durability, and copies of the product's tables, with their keys and checks but without foreign keys, that go when it ends. Per
 * claim it does what one hold of one place writes, a transaction each: take the place by condition, write the hold, write what it covers,
 * commit. Left out is what the product does beyond that: it looks for the request's key, counts limits, draws ids and secrets.
 */
final class Yardstick implements AutoCloseable {

    /** The database takes not more connections than that beside the server's. */
    private static final int MOST = 128;

    private static final int PLACES = 200_000;

    /** Random texts as long as those of the product. */
    private static final int PUBLIC_ID = 26;

    private static final String DIGEST_TAIL = "-digest";
    private static final String CLAIM =
            "update rush_place set state = 'HELD', hold_id = ?, held_until = utc_timestamp(6) + interval 10 minute"
                    + " where performance_id = 1 and ordinal = ? and (state = 'FREE' or (state = 'HELD' and held_until <= utc_timestamp(6)))";
    private static final String HOLD =
            "insert into rush_hold (public_id, performance_id, account_id, secret_hash, state, expires_at, extended, total_minor,"
                    + " currency, created_at, version, request_id, request_hash) values (?, 1, null, repeat('0', 64), 'ACTIVE',"
                    + " utc_timestamp(6) + interval 10 minute, 0, 4500, 'EUR', utc_timestamp(6), 0, ?, ?)";
    private static final String COVERS =
            "insert into rush_hold_place (hold_id, ordinal, category, ticket_type, price_minor,"
                    + " vat_minor, fee_minor) values (last_insert_id(), ?, 0, 'ADULT', 4500, 372, 0)";
    private static final String SLOT = "select ordinal from rush_place where performance_id = 1 and ordinal >= ?"
            + " and state = 'FREE' order by ordinal limit ? for update skip locked";

    private final Connection connection;

    Yardstick(Connection connection) throws SQLException {
        this.connection = connection;
        refill();
    }

    /** What the figures depend on. */
    String durability() throws SQLException {
        var text = new StringBuilder("durability:");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "show global variables where variable_name in"
                                + " ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin', 'innodb_flush_method', 'version')")) {
            while (rows.next()) {
                text.append(' ')
                        .append(rows.getString(1))
                        .append('=')
                        .append(rows.getString(2))
                        .append(',');
            }
        }
        return text + " yardstick with at most " + MOST + " connections";
    }

    /** Claims of chosen seats in a second. */
    double seats(int clients, Duration duration, long seed) throws Exception {
        refill();
        var order = new ArrayList<>(IntStream.range(0, PLACES).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var next = new AtomicInteger();
        return run(clients, duration, (statements, client) -> {
            var at = next.getAndIncrement();
            return at < PLACES && statements.claim(order.get(at));
        });
    }

    /** Claims of whichever slot is free in a second; each client searches on from where it found the last. */
    double slots(int clients, Duration duration, long seed) throws Exception {
        refill();
        var hints = new Random(seed).ints(MOST, 0, PLACES).toArray();
        return run(clients, duration, (statements, client) -> {
            var found = statements.slot(hints[client]);
            hints[client] = found < 0 ? 0 : found + 1;
            return found >= 0;
        });
    }

    private void refill() throws SQLException {
        execute("create or replace table rush_place like place");
        execute("create or replace table rush_hold like hold");
        execute("create or replace table rush_hold_place like hold_place");
        execute(
                "insert into rush_place (performance_id, ordinal, category, state) select 1, seq, 0, 'FREE' from seq_0_to_"
                        + (PLACES - 1));
    }

    private interface Work {
        /** @return whether a place was claimed */
        boolean once(Statements statements, int client) throws SQLException;
    }

    private double run(int clients, Duration duration, Work work) throws Exception {
        var threads = Math.min(MOST, clients);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var begin = System.nanoTime();
            var end = begin + duration.toNanos();
            List<Callable<Integer>> all = IntStream.range(0, threads)
                    .<Callable<Integer>>mapToObj(client -> () -> repeat(client, end, work))
                    .toList();
            var done = 0;
            for (var claims : pool.invokeAll(all)) {
                done += claims.get();
            }
            return done / ((System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int repeat(int client, long end, Work work) throws SQLException {
        var done = 0;
        try (var statements = new Statements()) {
            while (System.nanoTime() < end) {
                done += work.once(statements, client) ? 1 : 0;
            }
        }
        return done;
    }

    /** One client's connection. */
    private static final class Statements implements AutoCloseable {

        private final Connection connection = ParterreServer.connection("?useServerPrepStmts=true");
        private final PreparedStatement claim = connection.prepareStatement(CLAIM);
        private final PreparedStatement hold = connection.prepareStatement(HOLD);
        private final PreparedStatement covers = connection.prepareStatement(COVERS);
        private final PreparedStatement slot = connection.prepareStatement(SLOT);

        Statements() throws SQLException {
            connection.setAutoCommit(false);
        }

        boolean claim(int ordinal) throws SQLException {
            claim.setLong(1, ordinal);
            claim.setInt(2, ordinal);
            var claimed = claim.executeUpdate() == 1;
            if (claimed) {
                write(ordinal);
            }
            connection.commit();
            return claimed;
        }

        private void write(int ordinal) throws SQLException {
            var random = UUID.randomUUID().toString();
            hold.setString(1, random.substring(0, PUBLIC_ID));
            hold.setString(2, random + DIGEST_TAIL);
            hold.setString(3, random + DIGEST_TAIL);
            hold.executeUpdate();
            covers.setInt(1, ordinal);
            covers.executeUpdate();
        }

        int slot(int from) throws SQLException {
            slot.setInt(1, from);
            slot.setInt(2, 1);
            int found;
            try (var rows = slot.executeQuery()) {
                found = rows.next() ? rows.getInt(1) : -1;
            }
            if (found < 0) {
                connection.rollback();
                return found;
            }
            return claim(found) ? found : -1;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists rush_place, rush_hold, rush_hold_place");
    }
}
