package dev.parterre.payment;

import dev.parterre.banking.TransferHouse;
import dev.parterre.shared.Money;
import java.util.Map;

/** Bank transfers, found on statements. */
class TransferGatewayTest extends PaymentGatewayContract {

    private final TransferHouse house = new TransferHouse();

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
        house.transfer(charge);
    }

    @Override
    long moneyIn(Charge charge) {
        return house.received(charge);
    }

    @Override
    long moneyOut(Charge charge) {
        return house.paidOut(charge);
    }

    @Override
    Map<GatewayScenario, String> meansNothing() {
        var ours = "its books are tables of the house: their transaction is the answer";
        var decline = "nobody declines a transfer: it comes, or its time ends";
        return Map.of(
                GatewayScenario.SAYS_WHEN_ANOTHER_SUM_CAME_IN,
                        "too little waits for its rest, too much is open money: statements tell, not the gateway",
                GatewayScenario.WHAT_IS_GIVEN_UP_TAKES_NO_MONEY_ANY_MORE,
                        "a transfer under way cannot be stopped: late money buys the same places or goes back",
                GatewayScenario.A_DECLINE_IS_AN_ANSWER_AND_STAYS_ONE, decline,
                GatewayScenario.AFTER_A_DECLINE_A_NEW_CHARGE_GOES_THROUGH, decline,
                GatewayScenario.SILENCE_BEFORE_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.SILENCE_AFTER_THE_CHARGE_IS_REPEATED, ours,
                GatewayScenario.A_SILENT_REFUND_IS_MADE_ONCE, ours);
    }
}
