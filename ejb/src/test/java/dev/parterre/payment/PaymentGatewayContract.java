package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.shared.Money;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every gateway promises: each {@link GatewayScenario}. A gateway's test extends this and says how its customers pay, what the other
 * side has on its books, and which scenarios mean nothing for its tender.
 */
abstract class PaymentGatewayContract {

    protected static final Money PRICE = Money.of("45.00", "EUR");

    abstract PaymentGateway gateway();

    /** A new charge of this gateway. */
    abstract Charge aCharge(Money amount);

    /** Lets the customer do whatever is still to be done. */
    abstract void pay(Charge charge, ChargeOutcome outcome) throws Exception;

    /** What the other side has taken for the charge, in minor units, refunds not counted. */
    abstract long moneyIn(Charge charge) throws Exception;

    /** What the other side has paid back of it. */
    abstract long moneyOut(Charge charge) throws Exception;

    /** The scenarios that mean nothing for this tender, each with why; all others are played. */
    Map<GatewayScenario, String> meansNothing() {
        return Map.of();
    }

    /** A charge that will be declined. */
    Charge aChargeToBeDeclined() throws Exception {
        throw new AssertionError("nobody said how this is declined");
    }

    /** The customer pays so much more, or less below zero, than they are asked for. */
    void letAnotherSumComeIn(long minorMore) throws Exception {
        throw new AssertionError("nobody said how another sum comes in by " + minorMore);
    }

    /** The other side answers nobody any more. @param afterwards whether it does what it is asked all the same */
    void fallSilent(boolean afterwards) throws Exception {
        throw new AssertionError("nobody said how this falls silent " + (afterwards ? "after" : "before"));
    }

    void speakAgain() throws Exception {
        throw new AssertionError("nobody said how this speaks again");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    final void keepsThePromise(GatewayScenario scenario) throws Exception {
        var why = meansNothing().get(scenario);
        assumeTrue(why == null, () -> scenario + " is not for this tender: " + why);
        scenario.play(this);
    }

    /** The charge as the gateway tells of it once it is paid. */
    final ChargeOutcome paid(Charge charge) throws Exception {
        var outcome = gateway().charge(charge);
        if (outcome.state() != PaymentState.CAPTURED) {
            pay(charge, outcome);
            outcome = gateway().charge(nameOf(outcome));
        }
        assertThat(outcome.state()).isEqualTo(PaymentState.CAPTURED);
        return outcome;
    }

    static String nameOf(ChargeOutcome outcome) {
        return outcome.pageRef() == null ? outcome.gatewayRef() : outcome.pageRef();
    }

    static RefundOrder refund(String id, Charge charge, ChargeOutcome paid, Money amount) {
        return new RefundOrder(id, charge.means().tender(), null, charge.id(), paid.gatewayRef(), amount, false);
    }

    /** The same once more by somebody who knows that it has been tried. */
    static RefundOrder repeated(RefundOrder order) {
        return new RefundOrder(
                order.id(), order.tender(), order.payer(), order.payment(), order.chargedAs(), order.amount(), true);
    }
}
