package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A hall is sold to the last place by buyers as in life. */
final class SellOut {

    private static final int LIMIT = 400;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Connection connection;
    private final History history;
    private final long performance;
    private final Market market;
    private final List<Buyer> buyers;

    /** @param clients how many buyers at once, a fourth of them among these customers */
    SellOut(Connection connection, Hall hall, int clients, Crowds crowds) throws SQLException {
        this.connection = connection;
        history = new History(hall);
        performance = new House(connection, hall, "0.00", LIMIT).open(1).get(0);
        market = new Market(history, performance, new Random(crowds.seed()), crowds.support());
        buyers = market.buyers(clients, crowds.customers());
    }

    /** Who takes part. */
    record Crowds(List<Ask> customers, Ask support, long seed) {}

    History history() {
        return history;
    }

    long performance() {
        return performance;
    }

    /** The connection before has died with the database. */
    SellOut on(Connection another) {
        connection = another;
        return this;
    }

    /** Everybody does as they like, for so long or until nothing seems to be left. */
    void rush(Duration duration) throws Exception {
        Load.run(ParterreServer.api(), buyers, duration);
    }

    /** What is left is bought, to the last place. */
    void toTheEnd() throws Exception {
        market.close();
        Load.run(ParterreServer.api(), buyers, AT_MOST);
    }

    /** Every place is bought, or hangs on a hold whose answer never came to its buyer. */
    void assertNothingIsLeft() throws SQLException {
        assertThat(count("state = 'FREE'")).as("free places after the sell-out").isZero();
        var known =
                Life.of(history.deeds()).stream().map(life -> life.hold().id()).collect(Collectors.toSet());
        assertThat(Books.of(connection, List.of(performance)).claimed())
                .as("places that their holders did not buy")
                .noneMatch(place -> place.state().equals("HELD") && known.contains(place.hold()));
        new Truth(history).check(connection);
    }

    private int count(String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from place where performance_id = " + performance + " and " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }
}
