package dev.parterre.payment;

import static dev.parterre.payment.PaymentGatewayContract.PRICE;
import static dev.parterre.payment.PaymentGatewayContract.refund;
import static dev.parterre.payment.PaymentGatewayContract.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The scenarios of money that goes back. */
final class GatewayRefunds {

    private GatewayRefunds() {}

    static void paysBackOnceHoweverOftenItIsAsked(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var order = refund("refund-" + charge.id(), charge, house.paid(charge), PRICE);

        house.gateway().refund(order);
        house.gateway().refund(order);
        house.gateway().refund(repeated(order));

        assertThat(house.moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    static void paysBackInPartsAndNeverMoreThanCameIn(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var paid = house.paid(charge);

        house.gateway().refund(refund("a-" + charge.id(), charge, paid, Money.of("20.00", "EUR")));
        house.gateway().refund(refund("b-" + charge.id(), charge, paid, Money.of("25.00", "EUR")));
        var tooMuch = house.gateway().refund(refund("c-" + charge.id(), charge, paid, Money.of("0.01", "EUR")));

        assertThat(tooMuch.state()).isEqualTo(RefundState.FAILED);
        assertThat(house.moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    static void twoRefundsAtOncePayBackNoMoreThanCameIn(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var paid = house.paid(charge);
        var both = Stream.of("x-", "y-")
                .map(name -> CompletableFuture.supplyAsync(
                        () -> house.gateway().refund(refund(name + charge.id(), charge, paid, PRICE))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(RefundOutcome::state))
                .containsOnlyOnce(RefundState.FAILED)
                .containsAnyOf(RefundState.DONE, RefundState.SUBMITTED);
        assertThat(house.moneyOut(charge)).isEqualTo(PRICE.minor());
    }

    static void whatNeverCameIsNotPaidBack(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var order = new RefundOrder(
                "never-" + charge.id(), charge.means().tender(), null, charge.id(), "nobodys", PRICE, false);

        assertThat(house.gateway().refund(order).state()).isEqualTo(RefundState.FAILED);
        assertThat(house.moneyOut(charge)).isZero();
    }

    static void aSilentRefundIsMadeOnce(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var order = refund("silent-" + charge.id(), charge, house.paid(charge), Money.of("10.00", "EUR"));
        house.fallSilent(true);
        assertThatThrownBy(() -> house.gateway().refund(order)).isInstanceOf(GatewayUnavailable.class);
        house.speakAgain();

        assertThat(house.gateway().refund(repeated(order)).state()).isEqualTo(RefundState.DONE);
        assertThat(house.moneyOut(charge)).isEqualTo(1_000);
    }
}
