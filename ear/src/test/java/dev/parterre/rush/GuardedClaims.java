package dev.parterre.rush;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The product's three guards on tables of their own, so that each can be taken away: what is left of the truth then? Everybody
 * looks before anybody writes, which is the moment in which only the guards help.
 */
final class GuardedClaims implements AutoCloseable {

    /** What keeps a place from being claimed twice, and claims from waiting for each other in a circle. */
    enum Guard {
        CONDITION,
        UNIQUE_KEY,
        LOCK_ORDER
    }

    static final Hall HALL = Hall.of(12, 0);

    private static final long SHOW = 1;
    private static final int BUYERS = 16;
    private static final int ROUNDS = 12;
    private static final int DEADLOCK = 1213;

    private final Connection connection;
    private final Set<Guard> guards;
    private final long seed;
    private final List<Deed> deeds = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger deadlocks = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private final CyclicBarrier together = new CyclicBarrier(BUYERS);

    GuardedClaims(Connection connection, Set<Guard> guards, long seed) throws SQLException {
        this.connection = connection;
        this.guards = guards;
        this.seed = seed;
        execute("create or replace table rush_seat (ordinal int primary key, state varchar(10) not null)");
        execute("create or replace table rush_line (ordinal int not null, hold int not null"
                + (guards.contains(Guard.UNIQUE_KEY) ? ", unique key (ordinal))" : ")"));
        execute("insert into rush_seat select seq, 'FREE' from seq_0_to_" + (HALL.places() - 1));
    }

    /** All buyers, several times; what they were told, as the harness would have heard it. */
    History race() throws Exception {
        var pool = Executors.newFixedThreadPool(BUYERS);
        try {
            var runs = IntStream.range(0, BUYERS)
                    .<Callable<Void>>mapToObj(buyer -> () -> repeat(new Random(seed + buyer), buyer % 2 == 0))
                    .toList();
            for (var run : pool.invokeAll(runs)) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        var history = new History(HALL);
        deeds.forEach(history::add);
        return history;
    }

    int deadlocks() {
        return deadlocks.get();
    }

    private Void repeat(Random random, boolean fromTheLeft) throws Exception {
        try (var mine = ParterreServer.connection()) {
            mine.setAutoCommit(false);
            for (var round = 0; round < ROUNDS; round++) {
                var left = 2 * random.nextInt(HALL.places() / 2);
                // half of the buyers name the right seat first
                var seats = fromTheLeft ? new int[] {left, left + 1} : new int[] {left + 1, left};
                if (guards.contains(Guard.LOCK_ORDER)) {
                    Arrays.sort(seats);
                }
                claim(mine, seats);
            }
        }
        return null;
    }

    private void claim(Connection mine, int... seats) throws Exception {
        var wish = Wish.seats(SHOW, seats);
        var sentAt = System.nanoTime();
        var free = areFree(mine, seats);
        mine.commit();
        together.await();
        var id = String.valueOf(ids.incrementAndGet());
        try {
            if (free && write(mine, seats, id)) {
                mine.commit();
                deeds.add(new Deed(wish, sentAt, System.nanoTime(), 201, null, id, seats, 0));
                return;
            }
            mine.rollback();
        } catch (SQLException refused) {
            mine.rollback();
            deadlocks.addAndGet(refused.getErrorCode() == DEADLOCK ? 1 : 0);
        }
    }

    private static boolean areFree(Connection mine, int... seats) throws SQLException {
        try (var look = mine.createStatement();
                var rows = look.executeQuery("select count(*) from rush_seat where state = 'FREE' and ordinal in ("
                        + seats[0] + "," + seats[1] + ")")) {
            rows.next();
            return rows.getInt(1) == seats.length;
        }
    }

    private boolean write(Connection mine, int[] seats, String id) throws SQLException {
        var condition = guards.contains(Guard.CONDITION) ? " and state = 'FREE'" : "";
        try (var statement = mine.createStatement()) {
            for (var seat : seats) {
                // condition
                var taken = statement.executeUpdate(
                        "update rush_seat set state = 'H" + id + "' where ordinal = " + seat + condition);
                if (taken == 0) {
                    return false;
                }
                // long enough for another to take the seat that is next
                statement.execute("do sleep(0.005)");
            }
            for (var seat : seats) {
                statement.executeUpdate("insert into rush_line values (" + seat + ", " + id + ")");
            }
        }
        return true;
    }

    /** What the tables say in the end. */
    Books books() throws SQLException {
        Map<String, Books.Entry> holds = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select hold, ordinal from rush_line")) {
            while (rows.next()) {
                holds.computeIfAbsent(rows.getString(1), any -> new Books.Entry(SHOW, "ACTIVE"))
                        .places()
                        .add(rows.getInt(2));
            }
        }
        var claimed = new ArrayList<Books.Claimed>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select ordinal, substring(state, 2) from rush_seat where state <> 'FREE'")) {
            while (rows.next()) {
                claimed.add(new Books.Claimed(SHOW, rows.getInt(1), "HELD", rows.getString(2), null, true));
            }
        }
        return new Books(holds, new HashMap<>(), claimed);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists rush_seat, rush_line");
    }
}
