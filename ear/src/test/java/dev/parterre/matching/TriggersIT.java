package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine does by itself when something changes; runs only find that nothing is left to do. */
class TriggersIT {

    private static final long SOON_MICROS = 2_000_000;

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void theSaleBeginsTheFirstInLineIsBookedAndWhatComesBackGoesToTheNext() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 2)).notYetOnSale();
        var word = Customer.wordOf(performance.id().value());
        var first = payingWith("pm_card_visa");
        var next = payingWith("pm_card_visa");
        var older = first.prefers(word, Map.of());
        var younger = next.prefers(word, Map.of());
        first.decision(older, "NONE");
        next.decision(younger, "NONE");

        openSale(performance);

        var booked = first.decision(older, "BOOKED");
        assertThat(booked.path("trigger").asText()).isEqualTo("PERFORMANCE");
        assertSoonAfterItsCause(booked);
        assertThat(outcomes(younger)).doesNotContain("BOOKED");

        first.api().post("decisions/" + booked.path("id").asText() + "/undo", Map.of());

        var passedOn = next.decision(younger, "BOOKED");
        assertThat(passedOn.path("trigger").asText()).isEqualTo("PLACES_RETURNED");
        assertSoonAfterItsCause(passedOn);
        var run = Customer.run().path("id").asText();
        assertThat(outcomesOf(run, older, younger)).isEqualTo("NONE,NONE");
    }

    @Test
    void aPreferenceThatIsStatedOrChangedIsLookedAfterAtOnce() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).at("60.00").onSale();
        var word = Customer.wordOf(performance.id().value());
        var preference = customer.prefers(word, Map.of());
        assertThat(customer.decision(preference, "NONE").at("/reason/code").asText())
                .isEqualTo("too-dear");

        var changed = customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("version", 0, "maxPrice", "70.00")));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);

        var booked = customer.decision(preference, "BOOKED");
        assertThat(booked.path("trigger").asText()).isEqualTo("PREFERENCE");
        assertSoonAfterItsCause(booked);
    }

    @Test
    void manyPreferencesOfOneAccountAtOnceKeepToOneEvening() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).notYetOnSale();
        var word = Customer.wordOf(performance.id().value());
        var preferences = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            preferences.add(customer.prefers(word, Map.of("quantity", 1)));
        }
        preferences.forEach(preference -> customer.decision(preference, "NONE"));

        openSale(performance);

        customer.decision(preferences.get(0), "BOOKED");
        Customer.run();
        assertThat(text("select count(*) from decision where outcome = 'BOOKED' and preference_id in ('"
                        + String.join("','", preferences) + "')"))
                .isEqualTo("1");
    }

    /** By its sale window, which the house follows every minute. */
    private void openSale(Opened performance) throws SQLException {
        try (var update = connection.prepareStatement(
                "update performance set sale_from = utc_timestamp(6) - interval 1 minute where id = ?")) {
            update.setLong(1, performance.id().value());
            update.executeUpdate();
        }
    }

    /** By the clock of the fact, which is written with what happened. */
    private void assertSoonAfterItsCause(JsonNode decision) throws SQLException {
        var micros = text("select timestampdiff(microsecond, o.created_at, d.changed_at) from decision d"
                + " join outbox o on o.fact_id = d.cause where d.id = '"
                + decision.path("id").asText() + "'");
        assertThat(Long.parseLong(micros)).isBetween(0L, SOON_MICROS);
    }

    private String outcomes(String preference) throws SQLException {
        return text("select group_concat(outcome) from decision where preference_id = '" + preference + "'");
    }

    private String outcomesOf(String run, String one, String other) throws SQLException {
        return text("select group_concat(outcome) from decision where run_id = '" + run + "' and preference_id in ('"
                + one + "', '" + other + "')");
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
