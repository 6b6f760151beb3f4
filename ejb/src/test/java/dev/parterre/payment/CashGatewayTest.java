package dev.parterre.payment;

import dev.parterre.shared.Money;
import dev.parterre.till.CounterHouse;

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
}
