package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards through Stripe's SDK, charged by a token, against the sandbox. */
class StripeGatewayTest extends PaymentGatewayContract {

    /** The SDK and the JDK repeat by themselves. */
    private static final Map<String, String> FOR_GOOD = Map.of("path", "/v1/", "times", "20");

    @TempDir
    Path directory;

    private StripeHouse house;

    @BeforeEach
    void open() throws Exception {
        house = StripeHouse.in(directory);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    PaymentGateway gateway() {
        return house.gateway;
    }

    @Override
    Charge aCharge(Money amount) {
        return aCharge(amount, "pm_card_visa", false);
    }

    private static Charge aCharge(Money amount, String token, boolean offSession) {
        var now = Instant.now();
        var means = new GatewayMeans(Tender.CARD, null, token);
        return new Charge(
                PublicId.random(), "K7QX2MPA", amount, means, offSession, now.plus(Duration.ofMinutes(20)), now);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) {
        throw new AssertionError("a token pays at once, and this is " + outcome);
    }

    @Override
    long moneyIn(Charge charge) throws Exception {
        return house.moneyIn(charge.id());
    }

    @Override
    long moneyOut(Charge charge) throws Exception {
        return house.moneyOut(charge.id());
    }

    @Test
    void speaksThePinnedVersionAndNoOther() throws Exception {
        paid(aCharge(PRICE));

        assertThat(Stripe.API_VERSION).isEqualTo(StripeCalls.API_VERSION);
        assertThat(house.wire.versions()).isNotEmpty().containsOnly(StripeCalls.API_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"lost-answer", "cut-answer", "lost-request", "error"})
    void aCallWithoutAnAnswerIsUnknownAndFoundOrRepeated(String fault) throws Exception {
        var charge = aCharge(PRICE);
        house.fault(fault, FOR_GOOD);

        assertThatThrownBy(() -> gateway().charge(charge)).isInstanceOf(GatewayUnavailable.class);

        clearFaults();
        assertThat(gateway().charge(charge).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void aSilentChargeIsFoundInTheBooksAndNotMadeAgain() throws Exception {
        var charged = aCharge(PRICE);
        house.fault("lost-answer", FOR_GOOD);
        assertThatThrownBy(() -> gateway().charge(charged)).isInstanceOf(GatewayUnavailable.class);
        clearFaults();

        assertThat(house.books.find(charged))
                .get()
                .extracting(ChargeOutcome::state)
                .isEqualTo(PaymentState.CAPTURED);
        assertThat(gateway().abandon(charged).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(house.books.find(aCharge(PRICE))).isEmpty();
        assertThat(moneyIn(charged)).isEqualTo(PRICE.minor());
    }

    @Test
    void aSlowAnswerIsNoAnswer() throws Exception {
        var charge = aCharge(PRICE);
        house.fault("slow", Map.of("milliseconds", "4000", "path", "/v1/payment_intents", "times", "1"));

        // the SDK repeats under the same key, and is told that the first is still at work
        try {
            assertThat(gateway().charge(charge).state()).isEqualTo(PaymentState.CAPTURED);
        } catch (GatewayUnavailable unknown) {
            assertThat(unknown.retryAfter()).isPresent();
        }
        house.fault("slow", Map.of("milliseconds", "0", "times", "1"));
        assertThat(gateway().charge(charge).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, insufficient_funds",
        "pm_card_chargeDeclinedExpiredCard, expired_card",
        "pm_card_chargeDeclinedProcessingError, processing_error",
        "pm_card_nobody_knows, resource_missing"
    })
    void aDeclineIsAnAnswerWithItsCode(String token, String code) throws Exception {
        var outcome = gateway().charge(aCharge(PRICE, token, false));

        assertThat(outcome.state()).isEqualTo(PaymentState.FAILED);
        assertThat(outcome.failureCode()).isEqualTo(code);
    }

    @Test
    void aRetryAfterADeclineIsANewChargeUnderANewKey() throws Exception {
        house.fault("decline", Map.of("times", "1"));
        var declined = aCharge(PRICE);
        var again = aCharge(PRICE);

        assertThat(gateway().charge(declined).state()).isEqualTo(PaymentState.FAILED);
        assertThat(gateway().charge(declined).state())
                .as("the same key, the same answer")
                .isEqualTo(PaymentState.FAILED);
        assertThat(gateway().charge(again).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(declined)).isZero();
    }

    @Test
    void anAbsentCustomersBankIsAnsweredOnItsPage() throws Exception {
        var outcome = gateway().charge(aCharge(PRICE, "pm_card_authenticationRequired", true));

        assertThat(outcome.state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(outcome.actionUrl()).contains("/hosted/3ds/");
        assertThat(gateway().charge(outcome.gatewayRef()).state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(gateway().cancel(outcome.gatewayRef()).state()).isEqualTo(PaymentState.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"-500, '', 40.00, EUR", "500, '', 50.00, EUR", "0, usd, 45.00, USD"})
    void saysWhenAnotherSumCameIn(String delta, String currency, String amount, String in) throws Exception {
        house.fault("amount", Map.of("delta", delta, "currency", currency));

        assertThat(gateway().charge(aCharge(PRICE)).received()).isEqualTo(Money.of(amount, in));
    }

    @Test
    void aSilentRefundIsMadeOnce() throws Exception {
        var charge = aCharge(PRICE);
        var order = refund("r-" + charge.id(), charge, paid(charge), Money.of("10.00", "EUR"));
        house.fault("lost-answer", FOR_GOOD);
        assertThatThrownBy(() -> gateway().refund(order)).isInstanceOf(GatewayUnavailable.class);
        clearFaults();

        var repeated = new RefundOrder(
                order.id(), order.tender(), null, order.payment(), order.chargedAs(), order.amount(), true);
        assertThat(gateway().refund(repeated).state()).isEqualTo(RefundState.DONE);
        assertThat(moneyOut(charge)).isEqualTo(1_000);
    }

    @Test
    void aRefundOnItsWayIsAskedAbout() throws Exception {
        var charge = aCharge(PRICE, "pm_card_pendingRefund", false);
        var outcome = gateway().refund(refund("r-" + charge.id(), charge, paid(charge), PRICE));

        assertThat(outcome.state()).isEqualTo(RefundState.SUBMITTED);
        assertThat(house.books.refund(outcome.gatewayRef()).state()).isIn(RefundState.SUBMITTED, RefundState.DONE);
    }

    @Test
    void theBooksListADayPageByPage() throws Exception {
        var now = Instant.now();
        for (var i = 0; i < 105; i++) {
            gateway().charge(aCharge(PRICE));
        }

        var day = house.books.payments(now.minusSeconds(60), now.plusSeconds(600));
        assertThat(day).hasSize(105).allMatch(BookedPayment::isCaptured);
        assertThat(house.books.payments(now.minusSeconds(600), now.minusSeconds(60)))
                .isEmpty();
    }

    private void clearFaults() throws Exception {
        house.clearFaults();
    }
}
