package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The server dies in the middle of a run, and of serving the lines of performances that changed: at the next start the run goes on,
 * the lines are taken up, and everything happens once.
 */
class KilledRunIT {

    private static final int PREFERENCES = 480;
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOOKS = "select count(*) from performance_look";

    @Test
    void aKilledRunGoesOnAndNobodyIsChargedTwice() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var houses = CrowdedWeek.crowdBefore(PREFERENCES);
        String run;
        try (var turns = turnsOfSome()) {
            run = killedInTheMiddle(houses);
            turns.rollback();
        }
        ParterreServer.startServer();

        Customer.ended(run, Duration.ofMinutes(6));
        Eventually.holds(
                Duration.ofMinutes(4),
                "no decision under way",
                () -> CrowdedWeek.count(
                                "select count(*) from decision where outcome = 'PENDING' and run_id = '" + run + "'")
                        == 0);
        assertThat(Customer.progress(run).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(CrowdedWeek.count("select attempts from matching_run where id = '" + run + "'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(CrowdedWeek.count("select count(distinct preference_id) from decision where run_id = '" + run + "'"))
                .isGreaterThanOrEqualTo(PREFERENCES);
        Eventually.holds(PATIENCE, "all lines served", () -> CrowdedWeek.count(LOOKS) == 0);
        CrowdedWeek.assertEverythingHappenedOnce(run);
        awaitTicketsAndBooks();
        Invariants.assertHold();
    }

    private static String killedInTheMiddle(List<PerformanceId> houses) throws Exception {
        var run = Customer.start();
        Eventually.holds(Duration.ofMinutes(2), "a tenth of the run", () -> examined(run) >= PREFERENCES / 10);
        // the others' are the run's
        houses.subList(0, houses.size() / 2).forEach(CrowdedWeek::change);
        Eventually.holds(PATIENCE, "lines to be served", () -> CrowdedWeek.count(LOOKS) > 0);
        ParterreServer.killServer();
        return run;
    }

    /** Whoever comes to them waits there, and there are places left for them: the run is not over before it is killed. */
    private static Connection turnsOfSome() throws SQLException {
        var turns = ParterreServer.connection();
        turns.setAutoCommit(false);
        turns.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var take = turns.createStatement()) {
            take.executeUpdate(
                    "insert into decision_turn (account_id) select distinct account_id from (select account_id"
                            + " from preference where state = 'ACTIVE' order by created_at limit " + PREFERENCES / 4
                            + ", "
                            + WAITING
                            + ") waiting order by account_id on duplicate key update account_id = values(account_id)");
        }
        return turns;
    }

    /** What was booked in seconds takes its time to be printed and posted. */
    private static void awaitTicketsAndBooks() throws SQLException {
        try (var connection = ParterreServer.connection()) {
            Eventually.holds(
                    Duration.ofMinutes(4), "tickets and books", () -> Invariants.isNothingViolated(connection));
        }
    }

    private static int examined(String run) {
        return Customer.progress(run).path("examined").asInt();
    }
}
