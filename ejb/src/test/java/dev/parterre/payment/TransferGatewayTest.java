package dev.parterre.payment;

import dev.parterre.banking.TransferHouse;
import dev.parterre.shared.Money;

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
}
