package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.launcher.AnotherServer;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two servers on one database: a run is one server's, lines are whoever's comes first, and each preference is handled once. Then the
 * server with the run dies, and the other goes on with it. Only in the long form, {@code mvn -Pbench verify}: it takes a second WildFly.
 */
class TwoServersBench {

    private static final int PREFERENCES = 480;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String LOOKS = "select count(*) from performance_look";

    @Test
    void whatTwoServersSeeHappensOnceAndOneGoesOnForTheOther() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var week = CrowdedWeek.crowdBefore(PREFERENCES);
        var second = ParterreServer.addServer("second");
        var run = startedAt(second);
        assertThat(Api.as("ADMIN").post("matching-runs", Map.of()).code()).isEqualTo("run-in-progress");

        // of four evenings the lines are told of, two by each server; the others are the run's
        week.subList(0, 2).forEach(CrowdedWeek::change);
        var there = Api.as("FINANCE").at(second.api());
        week.subList(2, 4).forEach(performance -> CrowdedWeek.change(there, performance));
        Eventually.holds(PATIENCE, "a tenth of the run", () -> examined(run) >= PREFERENCES / 10);
        assertThat(worksOn(run, "second")).as("the second has the run").isTrue();
        second.kill();

        var ended = Customer.ended(run, Duration.ofMinutes(10));
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(worksOn(run, "parterre")).as("the first went on with it").isTrue();
        Eventually.holds(PATIENCE, "all lines served", () -> CrowdedWeek.count(LOOKS) == 0);
        Eventually.holds(
                PATIENCE,
                "no decision under way",
                () -> CrowdedWeek.count("select count(*) from decision where outcome = 'PENDING'") == 0);
        CrowdedWeek.assertEverythingHappenedOnce(run);
        Invariants.assertHold();
    }

    private static String startedAt(AnotherServer server) {
        return Eventually.present(PATIENCE, "a run that may start", () -> Optional.of(
                                Api.as("ADMIN").at(server.api()).post("matching-runs", Map.of()))
                        .filter(answer -> answer.status() == 202))
                .text("id");
    }

    private static boolean worksOn(String run, String node) {
        return CrowdedWeek.count("select count(*) from matching_run where id = '" + run + "' and node = '" + node + "'")
                == 1;
    }

    private static int examined(String run) {
        return Customer.progress(run).path("examined").asInt();
    }
}
