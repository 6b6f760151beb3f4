package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards through Stripe's SDK, charged by a token, against the sandbox. */
class StripeGatewayTest extends StripeContract {

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
    Charge aChargeToBeDeclined() {
        return aCharge(PRICE, "pm_card_visa_chargeDeclined", false);
    }

    @Override
    Map<GatewayScenario, String> meansNothing() {
        var atOnce = "a token pays or is declined at once";
        return Map.of(
                GatewayScenario.TAKES_NOTHING_BEFORE_THE_CUSTOMER_PAYS, atOnce,
                GatewayScenario.WHAT_IS_GIVEN_UP_TAKES_NO_MONEY_ANY_MORE, atOnce);
    }

    @Test
    void speaksThePinnedVersionAndNoOther() throws Exception {
        paid(aCharge(PRICE));

        assertThat(Stripe.API_VERSION).isEqualTo(StripeCalls.API_VERSION);
        assertThat(house.wire.versions()).isNotEmpty().containsOnly(StripeCalls.API_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"cut-answer", "error"})
    void halfAnAnswerAndAnErrorAreNone(String fault) throws Exception {
        var charge = aCharge(PRICE);
        house.fault(fault, FOR_GOOD);

        assertThatThrownBy(() -> gateway().charge(charge)).isInstanceOf(GatewayUnavailable.class);

        house.clearFaults();
        assertThat(gateway().charge(charge).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void aSilentChargeIsFoundInTheBooksAndNotMadeAgain() throws Exception {
        var charged = aCharge(PRICE);
        house.fault("lost-answer", FOR_GOOD);
        assertThatThrownBy(() -> gateway().charge(charged)).isInstanceOf(GatewayUnavailable.class);
        house.clearFaults();

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
    void anAbsentCustomersBankIsAnsweredOnItsPage() throws Exception {
        var outcome = gateway().charge(aCharge(PRICE, "pm_card_authenticationRequired", true));

        assertThat(outcome.state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(outcome.actionUrl()).contains("/hosted/3ds/");
        assertThat(gateway().charge(outcome.gatewayRef()).state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(gateway().cancel(outcome.gatewayRef()).state()).isEqualTo(PaymentState.CANCELLED);
    }

    @Test
    void saysWhenAnotherCurrencyCameIn() throws Exception {
        house.fault("amount", Map.of("delta", "0", "currency", "usd"));

        assertThat(gateway().charge(aCharge(PRICE)).received()).isEqualTo(Money.of("45.00", "USD"));
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
}
