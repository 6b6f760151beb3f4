package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.payment.PaymentStep;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault matrix: the server fails, or dies as in a power cut, behind each step of money in and money out. After that, and a start
 * where it died, everything is as if nothing had happened: the invariants hold, and the money at the gateway is what is owed, exactly
 * once. At each step the work is aborted; the server is killed behind the one where money has moved and nobody
 * knows yet, and behind all of them with {@code -Dparterre.steps=HALT}, which takes minutes.
 */
class PaymentStepsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CARD = "pm_card_visa";

    private Ledger ledger;
    private Orders orders;

    static Stream<Arguments> stepsAndWays() {
        var only = System.getProperty("parterre.steps", "");
        var aborted = Stream.of(PaymentStep.values()).map(step -> Arguments.of(step, "ABORT"));
        var halted = Stream.of(PaymentStep.values())
                .filter(step -> only.equals("HALT") || step == PaymentStep.PAYMENT_ANSWERED)
                .map(step -> Arguments.of(step, "HALT"));
        return Stream.of(only.equals("HALT") ? Stream.<Arguments>empty() : aborted, halted)
                .flatMap(way -> way);
    }

    @BeforeEach
    void open() {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        CardGateway.noFaults();
        ledger = new Ledger();
        orders = new Orders(ledger);
    }

    @AfterEach
    void close() throws Exception {
        Files.deleteIfExists(ParterreServer.stopOrder());
        ledger.close();
    }

    @ParameterizedTest(name = "{1} behind {0}")
    @MethodSource("stepsAndWays")
    void whateverIsInterruptedComesToTheSameEnd(PaymentStep step, String way) throws Exception {
        switch (step) {
            case PAYMENT_ORDERED, PAYMENT_ANSWERED, PAYMENT_RECORDED, PAYMENT_CONCLUDED -> paying(step, way);
            case EVENT_ARRIVED, EVENT_RECORDED -> beingTold(step, way);
            case PAYMENT_GIVEN_UP -> givingUp(step, way);
            case REFUND_ORDERED, REFUND_ANSWERED, REFUND_RECORDED -> payingBack(step, way);
        }
        orders.awaitQuiet();
        Invariants.assertHold();
    }

    /** The customer asks again with the same key, as a client does that got no answer. */
    private void paying(PaymentStep step, String way) throws Exception {
        var hold = orders.aHold();
        var key = "steps-" + hold.text("id");
        stop(step, way, () -> Orders.book(hold, Map.of("token", CARD), key));

        var again = Orders.book(hold, Map.of("token", CARD), key);
        assertThat(again.status()).as(again.body().toString()).isIn(201, 202, 409, 503);
        var reference = orders.referenceOf(hold);
        orders.awaitBooking(reference, "CONFIRMED");
        orders.assertMoney(reference, Orders.PRICE, 0);
        assertThat(Orders.book(hold, Map.of("token", CARD), key).text("reference"))
                .isEqualTo(reference);
    }

    private void beingTold(PaymentStep step, String way) throws Exception {
        var hold = orders.aHold();
        var waiting = orders.bookOnPage(hold);
        stop(step, way, () -> CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA));

        orders.awaitBooking(waiting.text("reference"), "CONFIRMED");
        orders.assertMoney(waiting.text("reference"), Orders.PRICE, 0);
    }

    private void givingUp(PaymentStep step, String way) throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        var reference = waiting.text("reference");
        stop(step, way, () -> endTimeToPay(reference));

        orders.awaitBooking(reference, "EXPIRED");
        CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA);
        orders.assertMoney(reference, 0, 0);
    }

    private void endTimeToPay(String reference) {
        try {
            ledger.update("update booking set pay_until = utc_timestamp(6) - interval 1 second where reference = '"
                    + reference + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void payingBack(PaymentStep step, String way) throws Exception {
        var hold = orders.aHold();
        var booked = Orders.book(hold, Map.of("token", CARD), "back-" + hold.text("id"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        var reference = booked.text("reference");
        stop(step, way, () -> cancel(reference));

        orders.awaitBooking(reference, "CANCELLED");
        orders.awaitPaidBack(reference, Orders.PRICE);
        orders.assertMoney(reference, Orders.PRICE, Orders.PRICE);
        assertThat(cancel(reference).code()).isEqualTo("nothing-to-cancel");
    }

    private static Answer cancel(String reference) {
        return Api.as("SUPPORT").post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"));
    }

    /** Says where to stop, does something that comes there, waits until it has happened, and starts what died. */
    private void stop(PaymentStep step, String way, Runnable act) throws Exception {
        Files.writeString(ParterreServer.stopOrder(), way + " " + step);
        var done = CompletableFuture.runAsync(act).exceptionally(cutOff -> null);
        if (way.equals("HALT")) {
            assertThat(ParterreServer.awaitServerEnd(SOON))
                    .as("the server ends behind " + step)
                    .isTrue();
            ParterreServer.startServer();
        } else {
            Eventually.holds(SOON, "a failure behind " + step, () -> !Files.exists(ParterreServer.stopOrder()));
        }
        done.join();
    }
}
