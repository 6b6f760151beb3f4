package dev.parterre.payment;

import dev.parterre.credit.BalanceHouse;
import dev.parterre.shared.Money;

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

    @Override
    long moneyIn(Charge charge) {
        return house.spent(charge);
    }

    @Override
    long moneyOut(Charge charge) {
        return house.refunded(charge);
    }
}
