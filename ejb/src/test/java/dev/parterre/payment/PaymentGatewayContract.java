package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * What every gateway promises, whatever moves its money. A gateway's test extends this and says how its customers pay, and what the
 * other side has on its books.
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

    /** The charge as the gateway tells of it once it is paid. */
    protected final ChargeOutcome paid(Charge charge) throws Exception {
        var outcome = gateway().charge(charge);
        if (outcome.state() != PaymentState.CAPTURED) {
            pay(charge, outcome);
            outcome = gateway().charge(nameOf(outcome));
        }
        assertThat(outcome.state()).isEqualTo(PaymentState.CAPTURED);
        return outcome;
    }

    protected static String nameOf(ChargeOutcome outcome) {
        return outcome.pageRef() == null ? outcome.gatewayRef() : outcome.pageRef();
    }

    protected static RefundOrder refund(String id, Charge charge, ChargeOutcome paid, Money amount) {
        return new RefundOrder(id, charge.means().tender(), null, charge.id(), paid.gatewayRef(), amount, false);
    }

    @Test
    void sellsItsOwnTenders() {
        assertThat(gateway().tenders()).contains(aCharge(PRICE).means().tender());
    }

    @Test
    void chargesOnceHoweverOftenItIsAsked() throws Exception {
        var charge = aCharge(PRICE);
        var first = paid(charge);

        assertThat(gateway().charge(charge).state()).isIn(PaymentState.CAPTURED, PaymentState.ACTION_REQUIRED);
        assertThat(gateway().charge(first.gatewayRef()).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void saysWhatCameIn() throws Exception {
        var received = paid(aCharge(PRICE)).received();

        assertThat(received == null || received.equals(PRICE)).isTrue();
    }

    @Test
    void whatIsPaidCannotBeGivenUp() throws Exception {
        var charge = aCharge(PRICE);
        var paid = paid(charge);

        assertThat(gateway().cancel(paid.gatewayRef()).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void paysBackOnceHoweverOftenItIsAsked() throws Exception {
        var charge = aCharge(PRICE);
        var paid = paid(charge);
        var order = refund("refund-" + charge.id(), charge, paid, PRICE);

        gateway().refund(order);
        gateway().refund(order);
        gateway()
                .refund(new RefundOrder(
                        order.id(), order.tender(), null, order.payment(), order.chargedAs(), PRICE, true));

        assertThat(moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void paysBackInPartsAndNeverMoreThanCameIn() throws Exception {
        var charge = aCharge(PRICE);
        var paid = paid(charge);

        gateway().refund(refund("a-" + charge.id(), charge, paid, Money.of("20.00", "EUR")));
        gateway().refund(refund("b-" + charge.id(), charge, paid, Money.of("25.00", "EUR")));
        var tooMuch = gateway().refund(refund("c-" + charge.id(), charge, paid, Money.of("0.01", "EUR")));

        assertThat(tooMuch.state()).isEqualTo(RefundState.FAILED);
        assertThat(moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void twoRefundsAtOncePayBackNoMoreThanCameIn() throws Exception {
        var charge = aCharge(PRICE);
        var paid = paid(charge);
        var both = List.of("x-", "y-").stream()
                .map(name -> CompletableFuture.supplyAsync(
                        () -> gateway().refund(refund(name + charge.id(), charge, paid, PRICE))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(RefundOutcome::state))
                .containsOnlyOnce(RefundState.FAILED)
                .containsAnyOf(RefundState.DONE, RefundState.SUBMITTED);
        assertThat(moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    @Test
    void whatWasNeverAskedIsGivenUpWithoutMoving() throws Exception {
        var charge = aCharge(PRICE);

        assertThat(gateway().abandon(charge).state()).isIn(PaymentState.CANCELLED, PaymentState.FAILED);
        assertThat(moneyIn(charge)).isZero();
    }
}
