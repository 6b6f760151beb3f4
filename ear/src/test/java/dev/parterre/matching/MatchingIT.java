package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.AtOnce;
import dev.parterre.booking.BookingFixture;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingIT {

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
    void booksTheBestSeatsPaysAndSaysWhy() throws Exception {
        var customer = payingWith("pm_card_visa");
        var preference = customer.prefers(wordOf(aPerformance(connection).at("38.00")), Map.of());

        Customer.run();

        var decision = customer.decision(preference, "BOOKED");
        assertThat(decision.at("/reason/code").asText()).isEqualTo("best-match");
        assertThat(decision.at("/total/amount").asText()).isEqualTo("76.00");
        assertThat(texts(decision.path("why"))).contains("side by side");
        assertThat(decision.path("seats")).hasSize(2);
        var booking = customer.api().get("bookings/" + decision.path("booking").asText());
        assertThat(booking.text("state")).isEqualTo("CONFIRMED");
        assertThat(booking.text("source")).isEqualTo("ENGINE");
    }

    @Test
    void previewSaysWhatWouldBeBookedAndHoldsNothing() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).at("38.00").onSale();
        var wish = customer.wish(wordOf(performance), Map.of());

        var preview = customer.previewOf(wish);

        assertThat(preview.at("/choice/performance/id").asText())
                .isEqualTo(performance.id().toString());
        assertThat(preview.at("/choice/total/amount").asText()).isEqualTo("76.00");
        assertThat(free(performance)).isEqualTo(50);
    }

    @Test
    void undoGivesEverythingBackAndIsRemembered() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).onSale();
        var preference = customer.prefers(wordOf(performance), Map.of());
        Customer.run();
        var decision = customer.decision(preference, "BOOKED");

        var undone = customer.api().post("decisions/" + decision.path("id").asText() + "/undo", Map.of());

        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.text("outcome")).isEqualTo("UNDONE");
        assertThat(customer.api()
                        .get("bookings/" + decision.path("booking").asText())
                        .text("state"))
                .isEqualTo("CANCELLED");
        assertThat(free(performance)).isEqualTo(50);
        assertThat(customer.api()
                        .post("decisions/" + decision.path("id").asText() + "/undo", Map.of())
                        .code())
                .isEqualTo("nothing-to-undo");
        Customer.run();
        assertThat(customer.decision(preference).at("/reason/code").asText()).isEqualTo("declined-before");
    }

    @Test
    void whatIsGivenBackInTheOrdinaryWayIsNotBoughtAgain() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).onSale();
        var preference = customer.prefers(wordOf(performance), Map.of("bookingsPerMonth", 5));
        Customer.run();
        var booking = customer.decision(preference, "BOOKED").path("booking").asText();

        var given = customer.api().post("bookings/" + booking + "/cancellations", Map.of());

        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        assertThat(customer.decision(preference, "CANCELLED").path("booking").asText())
                .isEqualTo(booking);
        Customer.run();
        assertThat(customer.decision(preference).at("/reason/code").asText()).isEqualTo("declined-before");
        assertThat(free(performance)).isEqualTo(50);
    }

    @Test
    void holdsAndAsksAndBooksWhatIsAccepted() throws Exception {
        var customer = payingWith("pm_card_visa");
        var preference = customer.prefers(wordOf(aPerformance(connection).onSale()), Map.of("mode", "ASK"));
        Customer.run();
        var offer = customer.decision(preference, "OFFERED");
        assertThat(offer.path("answerUntil").asText()).isNotEmpty();

        var accepted = customer.api().post("decisions/" + offer.path("id").asText() + "/acceptance", Map.of());

        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        assertThat(accepted.text("outcome")).isEqualTo("BOOKED");
        assertThat(customer.api().get("bookings/" + accepted.text("booking")).text("state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsDeclinedIsFreeAgainAndNotOfferedAgain() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).onSale();
        var preference = customer.prefers(wordOf(performance), Map.of("mode", "ASK"));
        Customer.run();
        var offer = customer.decision(preference, "OFFERED").path("id").asText();
        assertThat(free(performance)).isEqualTo(48);

        assertThat(customer.api()
                        .post("decisions/" + offer + "/refusal", Map.of())
                        .text("outcome"))
                .isEqualTo("DECLINED");

        assertThat(free(performance)).isEqualTo(50);
        assertThat(customer.api()
                        .post("decisions/" + offer + "/acceptance", Map.of())
                        .code())
                .isEqualTo("offer-closed");
        Customer.run();
        assertThat(customer.decision(preference).at("/reason/code").asText()).isEqualTo("declined-before");
    }

    @Test
    void aDeclinedPaymentLeavesNothingBehindAndIsNotTriedAgainSoon() throws Exception {
        var customer = payingWith("pm_card_chargeCustomerFail");
        var performance = aPerformance(connection).onSale();
        var preference = customer.prefers(wordOf(performance), Map.of());

        Customer.run();

        assertThat(customer.decision(preference, "FAILED").at("/reason/code").asText())
                .isEqualTo("payment-declined");
        assertThat(free(performance)).isEqualTo(50);
        Customer.run();
        assertThat(customer.decision(preference).at("/reason/code").asText()).isEqualTo("waiting-after-decline");
        assertThat(customer.api().get("preferences/" + preference).text("state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void aBankThatWantsTheCustomerKeepsTheSeatsWaitingForTheYes() throws Exception {
        var customer = payingWith("pm_card_authenticationRequired");
        var performance = aPerformance(connection).onSale();
        var preference = customer.prefers(wordOf(performance), Map.of());

        Customer.run();

        var decision = customer.decision(preference, "ACTION_NEEDED");
        assertThat(decision.path("actionUrl").asText()).startsWith("http");
        assertThat(free(performance)).isEqualTo(48);
        Customer.run();
        assertThat(customer.decision(preference).at("/reason/code").asText()).isEqualTo("waiting-for-answer");
        Customer.tellTheBank(decision.path("actionUrl").asText(), "complete");
        customer.decided(preference, decision.path("id").asText(), "BOOKED");
    }

    @Test
    void saysWhatCameNearestAndSaysItOnce() throws Exception {
        var customer = payingWith("pm_card_visa");
        var preference =
                customer.prefers(wordOf(aPerformance(connection).at("52.00").onSale()), Map.of());

        Customer.run();
        Customer.run();

        var decisions = customer.decisions(preference);
        assertThat(decisions).hasSize(1);
        assertThat(decisions.at("/0/outcome").asText()).isEqualTo("NONE");
        assertThat(decisions.at("/0/reason/code").asText()).isEqualTo("too-dear");
        assertThat(decisions.at("/0/reason/facts/over/amount").asText()).isEqualTo("7.00");
        assertThat(decisions.at("/0/times").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void oneEveningIsBookedOnce() throws Exception {
        var customer = payingWith("pm_card_visa");
        var first = customer.prefers(wordOf(aPerformance(connection).onSale()), Map.of());
        customer.decision(first, "BOOKED");
        var second = customer.prefers(
                wordOf(aPerformance(connection)
                        .startingIn(Duration.ofDays(30).plusMinutes(30))
                        .onSale()),
                Map.of());

        Customer.run();

        assertThat(customer.decision(first, "BOOKED")).isNotNull();
        assertThat(customer.decision(second).at("/reason/code").asText()).isEqualTo("evening-taken");
    }

    @Test
    void aPreferenceThatContradictsItselfIsRefusedWithEveryProblem() {
        var refused = payingWith("pm_card_visa")
                .api()
                .post(
                        "preferences",
                        Map.of("name", "", "from", "2031-02-30", "quantity", 99, "paymentMethod", "nobodys"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("preference-refused");
        assertThat(refused.body().at("/facts/problems").findValuesAsText("field"))
                .contains("name", "from", "quantity", "maxPrice");
    }

    @Test
    void otherPeoplesPreferencesAndDecisionsDoNotExist() throws Exception {
        var owner = payingWith("pm_card_visa");
        var preference = owner.prefers(wordOf(aPerformance(connection).onSale()), Map.of("mode", "ASK"));
        Customer.run();
        var offer = owner.decision(preference, "OFFERED").path("id").asText();
        var stranger = payingWith("pm_card_visa").api();

        assertThat(stranger.get("preferences/" + preference).code()).isEqualTo("no-such-preference");
        assertThat(stranger.get("preferences/" + preference + "/decisions").code())
                .isEqualTo("no-such-preference");
        assertThat(stranger.post("decisions/" + offer + "/acceptance", Map.of()).code())
                .isEqualTo("no-such-decision");
        assertThat(stranger.post("decisions/" + offer + "/refusal", Map.of()).code())
                .isEqualTo("no-such-decision");
        assertThat(stranger.post("matching-runs", Map.of()).status()).isEqualTo(403);
        assertThat(Api.anonymous().get("preferences").code()).isEqualTo("sign-in-required");
    }

    @Test
    void aStaleChangeOverwritesNothing() throws Exception {
        var customer = payingWith("pm_card_visa");
        var word = wordOf(aPerformance(connection).at("99.00").onSale());
        var preference = customer.prefers(word, Map.of());
        var changed = customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("version", 0, "quantity", 3)));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);

        var stale = customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("version", 0, "quantity", 4)));

        assertThat(stale.code()).isEqualTo("preference-changed");
        assertThat(customer.api()
                        .get("preferences/" + preference)
                        .body()
                        .path("quantity")
                        .asInt())
                .isEqualTo(3);
    }

    /** A household in two browsers: each typed something else over the same version, and presses at the same moment. */
    @Test
    void ofManyWhoSaveAtOnceOneIsTakenAndTheOthersAreTold() throws Exception {
        var customer = payingWith("pm_card_visa");
        var word = wordOf(aPerformance(connection).at("99.00").onSale());
        var preference = customer.prefers(word, Map.of());

        var answers = AtOnce.all(6, client -> customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("version", 0, "quantity", 3 + client))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> assertThat(answer.code())
                .isEqualTo("preference-changed"));
    }

    private static String wordOf(BookingFixture performance) throws Exception {
        return wordOf(performance.onSale());
    }

    private static String wordOf(Opened performance) throws Exception {
        return Customer.wordOf(performance.id().value());
    }

    private int free(Opened performance) throws Exception {
        try (var query =
                connection.prepareStatement("select count(*) from place where performance_id = ? and state = 'FREE'")) {
            query.setLong(1, performance.id().value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
