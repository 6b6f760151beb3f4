package dev.parterre.payment;

import dev.parterre.shared.Money;
import dev.parterre.till.CounterHouse;
import java.util.Map;

/** Notes and coins over the counter. */
class CashGatewayTest extends PaymentGatewayContract {

    private static final PaymentCommand.Cash CASH = new PaymentCommand.Cash(null);

    private final CounterHouse house = new CounterHouse();

    @Override
    PaymentGateway gateway() {
        return house.gateway();
    }

    @Override
    Charge aCharge(Money amount) {
        return house.order(CASH, amount);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) {
        house.take(charge, CASH);
    }

    @Override
    long moneyIn(Charge charge) {
        return house.taken(charge);
    }

    @Override
    long moneyOut(Charge charge) {
        return house.toBeHandedOut(charge);
    }

    @Override
    Map<GatewayScenario, String> meansNothing() {
        var ours = "its books are tables of the house: their transaction is the answer";
        var before = "the money is there before anything is written";
        var decline = "who does not pay gets nothing: there is nothing to decline";
        return Map.of(
                GatewayScenario.SAYS_WHEN_ANOTHER_SUM_CAME_IN, "somebody counts what is put down and gives change",
                GatewayScenario.KEEPS_MONEY_WITHOUT_AND_WITH_THREE_DECIMALS, "a till has one currency",
                GatewayScenario.TAKES_NOTHING_BEFORE_THE_CUSTOMER_PAYS, before,
                GatewayScenario.WHAT_IS_GIVEN_UP_TAKES_NO_MONEY_ANY_MORE, before,
                GatewayScenario.A_DECLINE_IS_AN_ANSWER_AND_STAYS_ONE, decline,
                GatewayScenario.AFTER_A_DECLINE_A_NEW_CHARGE_GOES_THROUGH, decline,
                GatewayScenario.SILENCE_BEFORE_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.SILENCE_AFTER_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.A_SILENT_REFUND_IS_MADE_ONCE, ours);
    }
}
