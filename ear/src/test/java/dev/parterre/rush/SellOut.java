package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        assertThat(notBought()).as("holds that their buyers could not buy").isEmpty();
        new Truth(history).check(connection);
    }

    /** Holds that were answered and still keep a place, with what their buyers were told when they wanted to buy. */
    private Map<String, Map<String, Long>> notBought() throws SQLException {
        var known =
                Life.of(history.deeds()).stream().map(life -> life.hold().id()).collect(Collectors.toSet());
        return Books.of(connection, List.of(performance)).claimed().stream()
                .filter(place -> place.state().equals("HELD") && known.contains(place.hold()))
                .map(Books.Claimed::hold)
                .distinct()
                .collect(Collectors.toMap(hold -> hold, this::answersAbout));
    }

    private Map<String, Long> answersAbout(String hold) {
        return history.deeds().stream()
                .filter(deed -> hold.equals(deed.wish().subject()))
                .collect(Collectors.groupingBy(
                        deed -> deed.wish().kind() + " " + deed.status() + " " + deed.code(), Collectors.counting()));
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
