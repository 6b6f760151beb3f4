package dev.parterre.payment;

import dev.parterre.shared.Money;
import dev.parterre.till.CounterHouse;

/** The card terminal of the counter. */
class TerminalGatewayTest extends PaymentGatewayContract {

    private static final PaymentCommand.Terminal TERMINAL = new PaymentCommand.Terminal("000123");

    private final CounterHouse house = new CounterHouse();

    @Override
    PaymentGateway gateway() {
        return house.gateway();
    }

    @Override
    Charge aCharge(Money amount) {
        return house.order(TERMINAL, amount);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) {
        house.take(charge, TERMINAL);
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
