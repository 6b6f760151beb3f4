package dev.parterre.booking;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.book;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.booking.Shopping.seats;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A buyer's own unfinished hold never stands in their own way. */
class HoldSwapIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void theLastSeatsAreSwappedForOthersAmongThem() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2", "stalls-1-3", "stalls-1-4");
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").code()).isEqualTo("places-taken");

        var swapped = swap(performance, old, "stalls-1-1", "stalls-1-2");

        assertThat(swapped.status()).as(swapped.body().toString()).isEqualTo(201);
        assertThat(seats(swapped)).containsExactly("stalls-1-1", "stalls-1-2");
        assertThat(state(old)).isEqualTo("RELEASED");
        assertThat(state(swapped)).isEqualTo("ACTIVE");
        awaitFree(performance, 2);
        assertThat(hold(performance, "stalls-1-3", "stalls-1-4").status()).isEqualTo(201);
    }

    @Test
    void aRefusalLeavesTheOldHoldAsItWas() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2");
        hold(performance, "stalls-1-3", "stalls-1-4");

        assertThat(swap(performance, old, "stalls-1-2", "stalls-1-3").code()).isEqualTo("places-taken");

        assertThat(state(old)).isEqualTo("ACTIVE");
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").code()).isEqualTo("places-taken");
    }

    @Test
    void somebodyElsesHoldDoesNotExist() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2");
        var wish = Map.of("seats", List.of("stalls-1-1", "stalls-1-2"), "instead", old.text("id"));
        var path = "performances/" + performance.id() + "/holds";

        assertThat(Api.anonymous().post(path, wish).code()).isEqualTo("no-such-hold");
        assertThat(Api.anonymous().post(path, wish, "Hold-Secret", "x").code()).isEqualTo("no-such-hold");
        assertThat(Api.as("CUSTOMER").post(path, wish).code()).isEqualTo("no-such-hold");
        assertThat(state(old)).isEqualTo("ACTIVE");

        var elsewhere = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        assertThat(swap(elsewhere, old, "stalls-1-1", "stalls-1-2").code()).isEqualTo("no-such-hold");
    }

    @Test
    void aSwapRepeatedUnderOneKeyIsOneSwap() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2");
        var path = "performances/" + performance.id() + "/holds";
        var wish = Map.of("seats", List.of("stalls-1-1", "stalls-1-2"), "instead", old.text("id"));
        String[] headers = {"Hold-Secret", old.text("secret"), "Idempotency-Key", "swap-" + performance.id()};

        var first = Api.anonymous().post(path, wish, headers);
        var again = Api.anonymous().post(path, wish, headers);

        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ledger.count(
                        "select count(*) from hold where state = 'ACTIVE' and performance_id = " + performance.id()))
                .isOne();
    }

    @Test
    void aSwapKeepsNothingLongerThanTheFirstHoldWouldHave() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var first = hold(performance, "stalls-1-1", "stalls-1-2");
        pass(9, first);

        var same = swap(performance, first, "stalls-1-1", "stalls-1-2");
        assertThat(Duration.between(
                        OffsetDateTime.parse(at(same, "/expiresAt")), OffsetDateTime.parse(at(first, "/expiresAt"))))
                .isEqualTo(Duration.ofMinutes(9));
        var others = swap(performance, same, "stalls-1-3", "stalls-1-4");
        assertThat(at(others, "/expiresAt")).isEqualTo(at(same, "/expiresAt"));
        assertThat(at(others, "/extendable")).isEqualTo("true");

        var extended = Api.anonymous()
                .post("holds/" + others.text("id") + "/extension", Map.of(), "Hold-Secret", others.text("secret"));
        var again = swap(performance, others, "stalls-1-1", "stalls-1-2");
        assertThat(at(again, "/expiresAt")).isEqualTo(at(extended, "/expiresAt"));
        assertThat(at(again, "/extendable")).isEqualTo("false");
        assertThat(Api.anonymous()
                        .post("holds/" + again.text("id") + "/extension", Map.of(), "Hold-Secret", again.text("secret"))
                        .code())
                .isEqualTo("hold-already-extended");
    }

    @Test
    void ofManySwapsOfOneHoldAtOnceItsPlacesGoToOne() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2", "stalls-1-3", "stalls-1-4");
        var answers =
                AtOnce.all(8, client -> swap(performance, old, "stalls-1-1", "stalls-1-2", "stalls-1-3", "stalls-1-4"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.code().equals("places-taken")))
                .hasSize(7);
    }

    @Test
    void whatIsGivenBackDoesNotCountAgainstTheLimit() throws Exception {
        var performance = ledger.aPerformance().limitedTo(4).onSale();
        var customer = Api.signedIn(aCustomer(), PASSWORD);
        var old = hold(customer, performance, Map.of("category", "A", "quantity", 4));

        var refused = hold(customer, performance, Map.of("category", "A", "quantity", 1));
        assertThat(refused.code()).isEqualTo("limit-exceeded");
        assertThat(at(refused, "/facts/ownHold")).isEqualTo(old.text("id"));

        var swapped = hold(
                customer,
                performance,
                Map.of("category", "A", "quantity", 3, "instead", at(refused, "/facts/ownHold")));
        assertThat(swapped.status()).as(swapped.body().toString()).isEqualTo(201);
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 2))
                        .code())
                .isEqualTo("limit-exceeded");
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoHoldsTheLastPlacesIsToldSo() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var customer = Api.signedIn(aCustomer(), PASSWORD);
        var seats = List.of("stalls-1-1", "stalls-1-2", "stalls-1-3", "stalls-1-4");
        var own = hold(customer, performance, Map.of("seats", seats));

        var soldOut = hold(customer, performance, Map.of("bestAvailable", Map.of("quantity", 2)));
        assertThat(soldOut.code()).isEqualTo("sold-out");
        assertThat(at(soldOut, "/facts/ownHold")).isEqualTo(own.text("id"));
        assertThat(at(hold(customer, performance, Map.of("seats", seats)), "/facts/ownHold"))
                .isEqualTo(own.text("id"));
        assertThat(hold(Api.as("CUSTOMER"), performance, Map.of("bestAvailable", Map.of("quantity", 2)))
                        .body()
                        .at("/facts")
                        .has("ownHold"))
                .isFalse();
    }

    @Test
    void whatIsBookedIsNotSwapped() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(1, 4)).onSale();
        var old = hold(performance, "stalls-1-1", "stalls-1-2");
        assertThat(book(old, "pm_card_visa").status()).isEqualTo(201);
        assertThat(swap(performance, old, "stalls-1-1", "stalls-1-2").code()).isEqualTo("hold-ended");
    }

    @Test
    void anExtensionRepeatedUnderOneKeyIsTheFirstAnswer() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = hold(performance, "stalls-1-1", "stalls-1-2");
        var path = "holds/" + hold.text("id") + "/extension";
        String[] headers = {"Hold-Secret", hold.text("secret"), "Idempotency-Key", "more-" + hold.text("id")};

        var first = Api.anonymous().post(path, Map.of(), headers);
        var again = Api.anonymous().post(path, Map.of(), headers);

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Api.anonymous()
                        .post(path, Map.of(), "Hold-Secret", hold.text("secret"))
                        .code())
                .isEqualTo("hold-already-extended");
        assertThat(Api.anonymous()
                        .post(path, Map.of(), "Idempotency-Key", "more-" + hold.text("id"))
                        .code())
                .isEqualTo("no-such-hold");
    }

    private static Answer swap(Opened performance, Answer old, String... seats) {
        return Api.anonymous()
                .post(
                        "performances/" + performance.id() + "/holds",
                        Map.of("seats", List.of(seats), "instead", old.text("id")),
                        "Hold-Secret",
                        old.text("secret"));
    }

    /** As if the hold had been made so much earlier. */
    private void pass(int minutes, Answer hold) throws Exception {
        ledger.update(
                "update hold h join place p on p.hold_id = h.id set h.created_at = h.created_at - interval " + minutes
                        + " minute, h.expires_at = h.expires_at - interval " + minutes
                        + " minute, p.held_until = h.expires_at where h.public_id = '" + hold.text("id") + "'");
    }

    private static String state(Answer hold) {
        return at(Api.anonymous().get("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret")), "/state");
    }
}
