package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * One run for a whole crowd over the demo season. The size is the system property {@code parterre.it.preferences}: a few hundred
 * unless said otherwise, 5,000 to know how long a real evening takes.
 */
class CrowdIT {

    private static final int PREFERENCES = Integer.getInteger("parterre.it.preferences", 400);

    @Test
    void everybodyIsConsideredInOneRun() throws Exception {
        ParterreServer.loadSeason();
        var card = Customer.payingWith("pm_card_visa");
        var account = Long.parseLong(card.api().get("me").text("id"));
        try (var connection = ParterreServer.connection()) {
            new PreferenceCrowd(connection, 42, new PreferenceCrowd.Card(account, card.card())).come(PREFERENCES);
        }

        var run = Customer.ended(Customer.start(), Duration.ofMinutes(3).plusMillis(300L * PREFERENCES));

        assertThat(run.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(run.path("examined").asInt()).isGreaterThanOrEqualTo(PREFERENCES);
        assertThat(run.path("booked").asInt()).isPositive();
        assertThat(run.path("offered").asInt()).isPositive();
        assertThat(run.at("/skipped/fault").asInt()).isZero();
        System.out.printf(
                "run of the crowd: %s in %d s%n",
                run, seconds(run.path("startedAt").asText(), run.path("endedAt").asText()));
        Invariants.assertHold();
    }

    private static long seconds(String from, String to) {
        return Duration.between(Instant.parse(from), Instant.parse(to)).toSeconds();
    }
}
