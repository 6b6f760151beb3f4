package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards through Stripe's own page, where the customer is present, against the sandbox. */
class StripePageTest extends StripeContract {

    private static final String VISA = "4242424242424242";

    @Override
    Charge aCharge(Money amount) {
        var now = Instant.now();
        return new Charge(
                PublicId.random(),
                "K7QX2MPA",
                amount,
                new GatewayMeans(Tender.CARD, null, null),
                false,
                now.plus(Duration.ofMinutes(20)),
                now);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) throws Exception {
        house.payOnPage(outcome.actionUrl(), VISA);
    }

    @Override
    Map<GatewayScenario, String> meansNothing() {
        var tryAgain = "who is declined on the page tries again there: it ends paid or given up";
        return Map.of(
                GatewayScenario.A_DECLINE_IS_AN_ANSWER_AND_STAYS_ONE, tryAgain,
                GatewayScenario.AFTER_A_DECLINE_A_NEW_CHARGE_GOES_THROUGH, tryAgain);
    }

    @Test
    void thePageHasANameBeforeTheChargeHasOne() {
        var open = gateway().charge(aCharge(PRICE));

        assertThat(open.actionUrl()).startsWith("http");
        assertThat(open.gatewayRef()).isNull();
        assertThat(open.pageRef()).startsWith("cs_");
    }

    @Test
    void askedTwiceItIsOnePage() {
        var charge = aCharge(PRICE);

        assertThat(gateway().charge(charge).pageRef())
                .isEqualTo(gateway().charge(charge).pageRef());
    }

    @Test
    void aDeclineOnThePageIsNoEnd() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);
        house.payOnPage(open.actionUrl(), "4000000000000002");

        assertThat(gateway().charge(open.pageRef()).state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        house.payOnPage(open.actionUrl(), VISA);
        var paid = gateway().charge(open.pageRef());
        assertThat(paid.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(paid.gatewayRef()).startsWith("pi_");
        assertThat(paid.received()).isEqualTo(PRICE);
    }

    @Test
    void aPageOfWhichNothingIsKnownIsFoundAndClosed() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);

        assertThat(house.books.find(charge))
                .get()
                .extracting(ChargeOutcome::pageRef)
                .isEqualTo(open.pageRef());
        assertThat(gateway().abandon(charge).state()).isEqualTo(PaymentState.CANCELLED);
        house.payOnPage(open.actionUrl(), VISA);
        assertThat(moneyIn(charge)).isZero();
    }
}
