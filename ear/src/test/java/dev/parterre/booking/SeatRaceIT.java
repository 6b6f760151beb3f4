package dev.parterre.booking;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many buyers, few seats, all at once. The control runs a race against the same database without the guard, a claim that looks
 * first and writes then, and must find seats sold twice: else the race would prove nothing.
 */
class SeatRaceIT {

    private static final int BUYERS = 24;
    private static final int ROUNDS = 8;
    private static final int SEATS = 30;
    private static final long SEED = 20261122;

    @Test
    void noSeatIsHeldTwice() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var performance = aPerformance(connection)
                    .in(stallsOf(3, SEATS / 3))
                    .limitedTo(10)
                    .onSale();
            var path = "performances/" + performance.id() + "/holds";

            var held = race((buyer, random) -> {
                var pair = aPair(random);
                var answer = Api.anonymous().post(path, Map.of("seats", List.of(seat(pair), seat(pair + 1))));
                return answer.status() == 201 ? List.of(pair, pair + 1) : List.of();
            });

            assertThat(held).isNotEmpty().doesNotHaveDuplicates();
            assertThat(claimed(connection, performance.id().value())).hasSameElementsAs(held);
        }
        Invariants.assertHold();
    }

    @Test
    void theBestSeatsAreSoldOutExactly() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var performance = aPerformance(connection)
                    .in(stallsOf(3, SEATS / 3))
                    .limitedTo(10)
                    .onSale();
            var path = "performances/" + performance.id() + "/holds";
            var wish = Map.of("bestAvailable", Map.of("quantity", 2, "together", true));

            var held = race((buyer, random) -> {
                var answer = Api.anonymous().post(path, wish);
                assertThat(answer.status()).as(answer.body().toString()).isIn(201, 409);
                return answer.status() == 201
                        ? answer.body().path("places").findValuesAsText("seat").stream()
                                .map(String::hashCode)
                                .toList()
                        : List.of();
            });

            assertThat(held).hasSize(SEATS).doesNotHaveDuplicates();
        }
        Invariants.assertHold();
    }

    @Test
    void generalAdmissionIsSoldOutExactly() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var performance = aPerformance(connection)
                    .in(stallsOf(1, 2).area("floor", 100))
                    .limitedTo(10)
                    .onSale();
            var path = "performances/" + performance.id() + "/holds";

            race((buyer, random) -> {
                var answer = Api.anonymous().post(path, Map.of("category", "C", "quantity", 1 + random.nextInt(3)));
                return answer.status() == 201 ? List.of(1) : List.of();
            });
            var one = Map.of("category", "C", "quantity", 1);
            while (Api.anonymous().post(path, one).status() == 201) {
                // those that are left over, one by one
            }

            assertThat(claimed(connection, performance.id().value())).hasSize(100);
        }
        Invariants.assertHold();
    }

    @Test
    void theControlSellsSeatsTwice() throws Exception {
        var sold = raceOnScratchSeats("");
        assertThat(sold).hasSizeGreaterThan(new HashSet<>(sold).size());
    }

    @Test
    void theSameRaceWithTheGuardDoesNot() throws Exception {
        assertThat(raceOnScratchSeats(" and state = 'FREE'")).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Everybody looks before anybody writes: the moment in which only the guard helps. */
    private static List<Integer> raceOnScratchSeats(String guard) throws Exception {
        try (var connection = ParterreServer.connection()) {
            execute(
                    connection,
                    "create or replace table scratch_seat (ordinal int primary key, state varchar(10) not null)");
            for (var seat = 0; seat < SEATS; seat++) {
                execute(connection, "insert into scratch_seat values (" + seat + ", 'FREE')");
            }
            var looked = new CyclicBarrier(BUYERS);
            return race((buyer, random) -> lookThenWrite(aPair(random), guard, looked));
        }
    }

    private static List<Integer> lookThenWrite(int pair, String guard, CyclicBarrier looked) throws Exception {
        var seats = "ordinal in (" + pair + ", " + (pair + 1) + ")";
        try (var connection = ParterreServer.connection()) {
            var free = bothFree(connection, seats);
            looked.await();
            connection.setAutoCommit(false);
            if (!free || execute(connection, "update scratch_seat set state = 'HELD' where " + seats + guard) < 2) {
                connection.rollback();
                return List.of();
            }
            connection.commit();
            return List.of(pair, pair + 1);
        }
    }

    private static boolean bothFree(Connection connection, String seats) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from scratch_seat where state = 'FREE' and " + seats)) {
            rows.next();
            return rows.getInt(1) == 2;
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static int aPair(Random random) {
        return 2 * random.nextInt(SEATS / 2);
    }

    private static String seat(int ordinal) {
        return "stalls-" + (ordinal / 10 + 1) + "-" + (ordinal % 10 + 1);
    }

    private interface Buyer {
        List<Integer> buy(int buyer, Random random) throws Exception;
    }

    /** All buyers set off together in each round; what they got, all of it. */
    private static List<Integer> race(Buyer buyer) throws Exception {
        var pool = Executors.newFixedThreadPool(BUYERS);
        var start = new CyclicBarrier(BUYERS);
        try {
            var runs = IntStream.range(0, BUYERS)
                    .<Callable<List<Integer>>>mapToObj(i -> () -> {
                        var random = new Random(SEED + i);
                        var got = new ArrayList<Integer>();
                        for (var round = 0; round < ROUNDS; round++) {
                            start.await();
                            got.addAll(buyer.buy(i, random));
                        }
                        return got;
                    })
                    .toList();
            var all = new ArrayList<Integer>();
            for (var run : pool.invokeAll(runs)) {
                all.addAll(run.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Integer> claimed(Connection connection, long performance) throws SQLException {
        var found = new ArrayList<Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select ordinal from place where state = 'HELD' and performance_id = " + performance)) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }
}
