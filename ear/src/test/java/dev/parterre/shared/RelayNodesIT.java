package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A server that died with facts in its broker, staged by its rows: another tells again what it may not have consumed, and no more. */
class RelayNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** No reaction listens to it. */
    private static final String FACT = "SomebodySneezed";

    private final String dead = "dead-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatADeadServerHadIsToldAgainByAnother() throws Exception {
        var settled = relayed("interval 20 minute");
        var open = relayed("interval 5 minute");
        update("insert into relay_node (name, seen_at, settled_at) values ('" + dead
                + "', utc_timestamp(6) - interval 2 minute, utc_timestamp(6) - interval 10 minute)");

        Eventually.holds(PATIENCE, "the dead server's fact told by another", () -> !dead.equals(relayedBy(open)));
        Eventually.holds(PATIENCE, "relayed again", () -> relayedBy(open) != null);

        assertThat(relayedBy(settled)).isEqualTo(dead);
        assertThat(text("select count(*) from relay_node where name = '" + dead + "'"))
                .isEqualTo("0");
    }

    @Test
    void thisServerSaysThatItIsThereAndThatItsBrokerIsEmpty() {
        Eventually.holds(
                PATIENCE,
                "a sign of life, and everything consumed",
                () -> !text("select count(*) from relay_node where seen_at > utc_timestamp(6) - interval 30 second"
                                + " and settled_at > utc_timestamp(6) - interval 1 hour")
                        .equals("0"));
    }

    private String relayed(String ago) throws SQLException {
        var id = UUID.randomUUID().toString();
        update(
                "insert into outbox (fact_id, fact, payload, correlation_id, created_at, relayed_at, relayed_by) values ('"
                        + id + "', '" + FACT + "', '{}', 'test', utc_timestamp(6) - " + ago + ", utc_timestamp(6) - "
                        + ago
                        + ", '" + dead + "')");
        return id;
    }

    private static String relayedBy(String fact) {
        return text("select relayed_by from outbox where fact_id = '" + fact + "'");
    }

    private static String text(String query) {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static void update(String statement) throws SQLException {
        try (var connection = ParterreServer.connection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
