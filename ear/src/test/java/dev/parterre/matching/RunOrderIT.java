package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Within a slice of a run the published order holds, although many are considered together. */
class RunOrderIT {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    /**
     * The third finds no two seats together where it wants to go most, and takes the two that the fourth has asked for meanwhile: it
     * stands before them. The single seat that is left is the fifth's.
     */
    @Test
    void nobodyComesBeforeThoseBeforeThem() throws Exception {
        var first = word(5, 90);
        var second = word(2, 100);
        var slice = new OneSlice(connection);
        var preferences = List.of(
                slice.wants(2, List.of(first)),
                slice.wants(2, List.of(first)),
                slice.wants(2, List.of(first, second)),
                slice.wants(2, List.of(second)),
                slice.wants(1, List.of(first)));

        var run = Customer.run().path("id").asText();

        assertThat(bookings(run, preferences)).containsExactly(first, first, second, "sold-out", first);
        assertThat(moments(run, preferences))
                .as("decided about together, some of them")
                .isLessThan(preferences.size());
        assertThat(texts("select h.public_id from hold h join preference p on p.account_id = h.account_id"
                        + " where h.state = 'ACTIVE' and p.id in ('" + String.join("','", preferences) + "')"))
                .isEmpty();
    }

    /** Whose places are held as long as they may think. */
    @Test
    void manyAreAskedTogether() throws Exception {
        var evening = word(5, 110);
        var slice = new OneSlice(connection);
        var preferences = List.of(
                slice.wantsToBeAsked(2, List.of(evening)),
                slice.wantsToBeAsked(2, List.of(evening)),
                slice.wantsToBeAsked(1, List.of(evening)));

        var run = Customer.run().path("id").asText();

        assertThat(moments(run, preferences)).as("asked together, some of them").isLessThan(preferences.size());
        var offered = " from decision d join hold h on h.public_id = d.hold_public_id join place p on p.hold_id = h.id"
                + " where d.run_id = '" + run + "' and d.outcome = 'OFFERED' and d.preference_id in ('"
                + String.join("','", preferences) + "')";
        assertThat(texts("select count(*)" + offered + " and p.state = 'HELD' and p.held_until = h.expires_at"
                        + " and h.expires_at > d.answer_until"))
                .containsExactly("5");
        assertThat(texts("select count(distinct d.id)" + offered)).containsExactly("3");
    }

    /** At how many they were decided about: what is written together is of one moment. */
    private int moments(String run, List<String> preferences) throws SQLException {
        return Integer.parseInt(texts("select count(distinct decided_at) from decision where run_id = '" + run
                        + "' and preference_id in ('" + String.join("','", preferences) + "')")
                .get(0));
    }

    /** Free, in a house of one row. */
    private String word(int seats, int days) throws SQLException {
        return Customer.wordOf(aPerformance(connection)
                .in(SeatingFixture.stallsOf(1, seats))
                .at("0.00")
                .startingIn(Duration.ofDays(days))
                .onSale()
                .id()
                .value());
    }

    /** What each has been booked into by the run; why not when it has not been. */
    private List<String> bookings(String run, List<String> preferences) throws SQLException {
        var booked = new ArrayList<String>();
        for (var preference : preferences) {
            booked.addAll(texts(
                    "select if(d.outcome = 'BOOKED', e.search_text, d.reason_code) from decision d left join event e"
                            + " on e.id = d.event_id where d.run_id = '" + run + "' and d.preference_id = '"
                            + preference
                            + "'"));
        }
        return booked;
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
