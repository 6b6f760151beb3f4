package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.credit.BalanceHouse;
import dev.parterre.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Balances with the house, set aside and spent. */
class BalanceGatewayTest extends PaymentGatewayContract {

    private final BalanceHouse house = new BalanceHouse();

    @Override
    PaymentGateway gateway() {
        return house.gateway();
    }

    @Override
    Charge aCharge(Money amount) {
        return house.order(amount);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) {
        throw new AssertionError("what is set aside is paid at once, and this is " + outcome);
    }

    /** What was set aside has been given back. */
    @Override
    Charge aChargeToBeDeclined() {
        var charge = house.order(PRICE);
        gateway().release(charge);
        return charge;
    }

    @Override
    long moneyIn(Charge charge) {
        return house.spent(charge);
    }

    @Override
    long moneyOut(Charge charge) {
        return house.refunded(charge);
    }

    @Test
    void whatPaidAPartIsSpentAndGoesBackAsARefundOnly() {
        var part = house.order(PRICE);

        gateway().spend(part);
        gateway().release(part);

        assertThat(gateway().abandon(part).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(part)).isEqualTo(PRICE.minor());
        var back = refund("r-" + part.id(), part, ChargeOutcome.captured(part.id()), PRICE);
        assertThat(gateway().refund(back).state()).isEqualTo(RefundState.DONE);
        assertThat(moneyOut(part)).isEqualTo(PRICE.minor());
    }

    @Override
    Map<GatewayScenario, String> meansNothing() {
        var ours = "its books are tables of the house: their transaction is the answer";
        var atOnce = "what is set aside is spent at once: nothing is left to the customer";
        return Map.of(
                GatewayScenario.SAYS_WHEN_ANOTHER_SUM_CAME_IN, "what is set aside is what is spent, to the cent",
                GatewayScenario.TAKES_NOTHING_BEFORE_THE_CUSTOMER_PAYS, atOnce,
                GatewayScenario.WHAT_IS_GIVEN_UP_TAKES_NO_MONEY_ANY_MORE, atOnce,
                GatewayScenario.SILENCE_BEFORE_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.SILENCE_AFTER_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.A_SILENT_REFUND_IS_MADE_ONCE, ours);
    }
}
