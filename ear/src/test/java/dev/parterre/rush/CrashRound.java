package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * In the middle of a rush something dies as in a power cut, at a moment that the seed decides, and is started again: what had been
 * answered is there, nothing is sold twice, nothing is stuck, and what follows from a sale happens once.
 */
final class CrashRound {

    /** What dies. */
    enum Victim {
        SERVER {
            @Override
            void die() {
                ParterreServer.killServer();
            }

            @Override
            void rise() {
                ParterreServer.startServer();
            }
        },
        DATABASE {
            @Override
            void die() {
                ParterreServer.killDatabase();
            }

            @Override
            void rise() {
                ParterreServer.startDatabase();
            }
        },
        BOTH {
            @Override
            void die() {
                ParterreServer.killServer();
                ParterreServer.killDatabase();
            }

            @Override
            void rise() {
                ParterreServer.startDatabase();
                ParterreServer.startServer();
            }
        };

        abstract void die();

        abstract void rise();
    }

    private static final Duration AFTER = Duration.ofSeconds(2);
    private static final int CLIENTS = 24;

    private final Victim victim;
    private final Hall hall;
    private final SellOut.Crowds crowds;

    CrashRound(Victim victim, Hall hall, SellOut.Crowds crowds) {
        this.victim = victim;
        this.hall = hall;
        this.crowds = crowds;
    }

    /** What a round was, and the performance that it sold. */
    record Outcome(long performance, Map<String, Integer> answers) {}

    /** Mails and tickets of this round may still be on the way when it is over, and when the next one strikes. */
    Outcome run() throws Exception {
        SellOut sale;
        try (var connection = ParterreServer.connection()) {
            sale = new SellOut(connection, hall, CLIENTS, crowds);
            crashDuring(sale);
        }
        try (var connection = ParterreServer.connection()) {
            sale.on(connection).rush(AFTER);
            sale.toTheEnd();
            sale.assertNothingIsLeft();
        }
        assertThat(sale.history().tally().keySet())
                .as("answers that say it was our fault")
                .noneMatch(answer -> answer.contains("http-500") || answer.contains("our-fault"));
        return new Outcome(sale.performance(), sale.history().tally());
    }

    private void crashDuring(SellOut sale) throws Exception {
        var delay = Duration.ofMillis(300 + new Random(crowds.seed()).nextInt(2_000));
        var fate = Executors.newSingleThreadScheduledExecutor();
        try {
            Callable<Void> blow = () -> {
                victim.die();
                return null;
            };
            var struck = fate.schedule(blow, delay.toMillis(), TimeUnit.MILLISECONDS);
            sale.rush(delay.plus(AFTER));
            struck.get();
        } finally {
            fate.shutdown();
            victim.rise();
        }
    }

    /** When the queues are empty, however often they were interrupted: what follows from a sale has happened once. */
    static void assertEverythingFollowed(List<Long> performances) throws Exception {
        try (var connection = ParterreServer.connection()) {
            Drain.await(connection);
            for (var performance : performances) {
                assertEverythingFollowedOnce(connection, performance);
            }
        }
        Invariants.assertHold();
    }

    /** One living ticket for each place sold and one confirmation for each booking. */
    private static void assertEverythingFollowedOnce(Connection connection, long performance) throws SQLException {
        assertThat(count(
                        connection,
                        "booking_line l where l.state = 'VALID' and l.performance_id = " + performance
                                + " and (select count(*) from ticket t where t.live_line = l.id) <> 1"))
                .as("places without exactly one ticket")
                .isZero();
        assertThat(count(
                        connection,
                        "booking b where b.state = 'CONFIRMED' and b.performance_id = " + performance
                                + " and (select count(*) from mail m where m.subject_ref = b.reference"
                                + " and m.kind = 'BOOKING_CONFIRMED' and m.state = 'SENT') <> 1"))
                .as("bookings without exactly one confirmation")
                .isZero();
    }

    private static int count(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }
}
