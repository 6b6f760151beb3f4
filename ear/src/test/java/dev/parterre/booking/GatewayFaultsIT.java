package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Invariants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway misbehaves; money in and money out are what was owed all the same, exactly once. */
class GatewayFaultsIT {

    private static final String CARD = "pm_card_visa";

    private Ledger ledger;
    private Orders orders;

    @BeforeEach
    void open() {
        CardGateway.noFaults();
        ledger = new Ledger();
        orders = new Orders(ledger);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        CardGateway.noFaults();
        orders.awaitQuiet();
        ledger.close();
        Invariants.assertHold();
    }

    /** Before the charge, and after it. */
    @ParameterizedTest
    @ValueSource(strings = {"lost-request", "error", "lost-answer", "cut-answer"})
    void aChargeWithoutAnAnswerIsTakenUpUntilItIsKnown(String fault) throws Exception {
        var hold = orders.aHold();
        CardGateway.fault(fault, "path", "/v1/payment_intents", "times", "6");

        var unknown = Orders.book(hold, Map.of("token", CARD), "fault-" + hold.text("id"));

        assertThat(unknown.code()).isEqualTo("gateway-unavailable");
        CardGateway.noFaults();
        var reference = orders.referenceOf(hold);
        orders.awaitBooking(reference, "CONFIRMED");
        orders.assertMoney(reference, Orders.PRICE, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-request", "lost-answer"})
    void aRefundWithoutAnAnswerIsSentUntilItIsKnown(String fault) throws Exception {
        var reference = booked();
        CardGateway.fault(fault, "path", "/v1/refunds", "times", "6");

        cancel(reference);

        CardGateway.noFaults();
        orders.awaitPaidBack(reference, Orders.PRICE);
        orders.assertMoney(reference, Orders.PRICE, Orders.PRICE);
    }

    /** A charge that got no answer and is given up is looked for, and not made again. */
    @Test
    void aChargeThatNeverArrivedIsNotMadeWhenTheOrderIsGivenUp() throws Exception {
        var hold = orders.aHold();
        CardGateway.fault("lost-request", "path", "/v1/payment_intents", "times", "1000");
        Orders.book(hold, Map.of("token", CARD), "never-" + hold.text("id"));
        var reference = orders.referenceOf(hold);
        ledger.update("update booking set pay_until = utc_timestamp(6) - interval 1 second where reference = '"
                + reference + "'");

        CardGateway.noFaults();

        orders.awaitBooking(reference, "EXPIRED");
        orders.assertMoney(reference, 0, 0);
    }

    @Test
    void theWebhookMayComeBeforeTheAnswer() throws Exception {
        var hold = orders.aHold();
        CardGateway.fault("lost-answer", "path", "/v1/payment_intents", "times", "6");
        Orders.book(hold, Map.of("token", CARD), "first-" + hold.text("id"));

        orders.awaitBooking(orders.referenceOf(hold), "CONFIRMED");
        orders.assertMoney(orders.referenceOf(hold), Orders.PRICE, 0);
    }

    @ParameterizedTest
    @CsvSource({"-500, '', 8500", "0, usd, 9000"})
    void tooLittleOrAnotherCurrencyPaysForNothingAndGoesBack(String delta, String currency, long received)
            throws Exception {
        var hold = orders.aHold();
        CardGateway.fault("amount", "delta", delta, "currency", currency);

        var refused = Orders.book(hold, Map.of("token", CARD), "little-" + hold.text("id"));

        assertThat(refused.code()).isEqualTo("payment-declined");
        var reference = orders.referenceOf(hold);
        orders.awaitPaidBack(reference, received);
        orders.assertMoney(reference, received, received);
        assertTold("PAID_TOO_LITTLE", reference);
        var again = Orders.book(hold, Map.of("token", CARD), "enough-" + hold.text("id"));
        assertThat(again.status()).as("the hold lives on: " + again.body()).isEqualTo(201);
    }

    @Test
    void whatIsTooMuchGoesBackAndTheRestIsPaid() throws Exception {
        var hold = orders.aHold();
        CardGateway.fault("amount", "delta", "500");

        var booked = Orders.book(hold, Map.of("token", CARD), "much-" + hold.text("id"));

        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        var reference = booked.text("reference");
        orders.awaitPaidBack(reference, 500);
        orders.assertMoney(reference, Orders.PRICE + 500, 500);
        assertTold("PAID_TOO_MUCH", reference);
    }

    /** A mail to the customer, and a row for staff that closed by itself because the money has gone back. */
    private void assertTold(String kind, String reference) {
        orders.await("a mail", "mail where kind = '" + kind + "' and subject_ref = '" + reference + "'", 1);
        orders.await(
                "a matter that came right by itself",
                "payment_concern where kind = '" + kind + "' and purpose = '" + reference + "' and closed_by = '-'",
                1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "tampered", "old", "malformed"})
    void aSpoiltEventIsRefusedAndTheTrueOneIsNot(String manner) throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        CardGateway.fault("webhook", "manner", manner, "times", "10");
        CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA);
        orders.await(
                "the booking to wait still",
                "booking where state = 'AWAITING_PAYMENT' and reference = '" + waiting.text("reference") + "'",
                1);

        CardGateway.noFaults();
        CardGateway.control("webhooks/resend");

        orders.awaitBooking(waiting.text("reference"), "CONFIRMED");
    }

    @Test
    void eventsAreRefusedByWhatIsWrongWithThem() {
        var event = "{\"id\":\"evt_it_1\",\"object\":\"event\",\"type\":\"something.new\",\"data\":{\"object\":{}}}";
        var now = Instant.now();
        var true1 = CardGateway.signature(event, now);

        assertThat(CardGateway.tell(event, null).statusCode()).isEqualTo(403);
        assertThat(CardGateway.tell(event, "t=1,v1=00").statusCode()).isEqualTo(403);
        assertThat(CardGateway.tell(event.replace('1', '2'), true1).statusCode())
                .isEqualTo(403);
        assertThat(CardGateway.tell(event, CardGateway.signature(event, now.minusSeconds(600)))
                        .statusCode())
                .isEqualTo(403);
        for (var garbage : List.of("", "{", "[]", "null", "{\"id\":\"evt_1\"}")) {
            assertThat(CardGateway.tell(garbage, CardGateway.signature(garbage, now))
                            .statusCode())
                    .as(garbage)
                    .isEqualTo(403);
        }
        assertThat(CardGateway.tell(event, true1).statusCode()).isBetween(200, 299);
        assertThat(CardGateway.tell(event, true1).statusCode()).as("replayed").isBetween(200, 299);
        assertThat(ledger.count("select count(*) from gateway_event where id = 'evt_it_1'"))
                .isOne();
    }

    @Test
    void eventsInAnyOrderAndTwiceAreEachActedOnOnce() throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        CardGateway.fault("webhook", "hold", "true", "duplicates", "1", "times", "10");
        CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA);
        CardGateway.noFaults();

        CardGateway.control("webhooks/release", "order", "reversed");

        orders.awaitBooking(waiting.text("reference"), "CONFIRMED");
        orders.assertMoney(waiting.text("reference"), Orders.PRICE, 0);
    }

    @Test
    void twoWhoCancelAtOncePayBackOnce() throws Exception {
        var reference = booked();
        Api.as("SUPPORT");
        var both = List.of(1, 2).stream()
                .map(any -> CompletableFuture.supplyAsync(() -> cancel(reference)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 409);
        orders.awaitPaidBack(reference, Orders.PRICE);
        orders.assertMoney(reference, Orders.PRICE, Orders.PRICE);
    }

    @Test
    void aRefundThatTheBankGivesBackIsOwedAndShown() throws Exception {
        var reference = booked("pm_card_refundFail");

        cancel(reference);

        orders.await(
                "a failed refund",
                "payment_concern where kind = 'REFUND_FAILED' and closed_at is null and purpose = '" + reference + "'",
                1);
        orders.await(
                "the fact of it", "outbox where fact = 'RefundReturned' and payload like '%" + reference + "%'", 1);
    }

    @Test
    void moneyThatIsNotOursIsShown() {
        var event = "{\"id\":\"evt_it_" + System.nanoTime()
                + "\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\","
                + "\"data\":{\"object\":{\"id\":\"pi_nobodys\",\"object\":\"payment_intent\",\"amount\":700,"
                + "\"amount_received\":700,\"currency\":\"eur\",\"metadata\":{},\"field_of_tomorrow\":{\"a\":1}}}}";

        assertThat(CardGateway.tell(event, CardGateway.signature(event, Instant.now()))
                        .statusCode())
                .isBetween(200, 299);

        orders.await("a matter", "payment_concern where kind = 'UNKNOWN_PAYMENT' and subject = 'pi_nobodys'", 1);
    }

    @ParameterizedTest
    @CsvSource({"won, DISPUTE_LOST, 0", "lost, DISPUTE_LOST, 1"})
    void aDisputeIsShownAndDecided(String verdict, String kind, int left) throws Exception {
        var reference = booked();
        CardGateway.control("disputes", "payment_intent", CardGateway.intent(reference));
        orders.await(
                "the dispute",
                "payment_concern where kind = 'DISPUTED' and closed_at is null and due_at is not null and purpose = '"
                        + reference + "'",
                1);
        assertThat(cancel(reference).code())
                .as("what the bank has taken goes back no second time")
                .isEqualTo("refund-too-large");

        CardGateway.control("disputes/close", "status", verdict);

        orders.await(
                "the verdict",
                "outbox where fact = 'DisputeClosed' and relayed_at is not null and payload like '%" + reference + "%'",
                1);
        assertThat(ledger.count("select count(*) from payment_concern where kind = 'DISPUTED' and closed_at is null"
                        + " and purpose = '" + reference + "'"))
                .isZero();
        assertThat(ledger.count("select count(*) from payment_concern where kind = '" + kind + "' and purpose = '"
                        + reference + "'"))
                .isEqualTo(left);
    }

    private String booked() {
        return booked(CARD);
    }

    private String booked(String token) {
        var hold = orders.aHold();
        var booked = Orders.book(hold, Map.of("token", token), "booked-" + hold.text("id"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked.text("reference");
    }

    private static Answer cancel(String reference) {
        return Api.as("SUPPORT").post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"));
    }
}
