package dev.parterre.payment;

import static dev.parterre.payment.PaymentGatewayContract.PRICE;
import static dev.parterre.payment.PaymentGatewayContract.nameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The scenarios of money that comes in. */
final class GatewayCharges {

    private static final List<Money> OTHER_CURRENCIES = List.of(Money.of("4500", "JPY"), Money.of("45.120", "KWD"));

    private GatewayCharges() {}

    static void sellsItsTenders(PaymentGatewayContract house) {
        assertThat(house.gateway().tenders())
                .contains(house.aCharge(PRICE).means().tender());
    }

    static void chargesOnceHoweverOftenItIsAsked(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var first = house.paid(charge);

        assertThat(house.gateway().charge(charge).state()).isIn(PaymentState.CAPTURED, PaymentState.ACTION_REQUIRED);
        assertThat(house.gateway().charge(first.gatewayRef()).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(house.moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    /** Whoever comes second may be told to come again; then they learn what the first did. */
    static void chargesOnceWhenTwoAskAtOnce(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var both = Stream.of(1, 2)
                .map(any -> CompletableFuture.runAsync(() -> house.gateway().charge(charge)))
                .toList();
        both.forEach(one -> one.exceptionally(GatewayCharges::toComeAgain).join());

        house.paid(charge);
        assertThat(house.moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    private static Void toComeAgain(Throwable refused) {
        assertThat(refused).hasRootCauseInstanceOf(GatewayUnavailable.class);
        return null;
    }

    static void saysWhatCameIn(PaymentGatewayContract house) throws Exception {
        var received = house.paid(house.aCharge(PRICE)).received();

        assertThat(received == null || received.equals(PRICE)).isTrue();
    }

    static void saysWhenAnotherSumCameIn(PaymentGatewayContract house) throws Exception {
        for (var more : List.of(500L, -500L)) {
            house.letAnotherSumComeIn(more);
            assertThat(house.paid(house.aCharge(PRICE)).received()).isEqualTo(new Money(PRICE.minor() + more, "EUR"));
        }
    }

    static void keepsMoneyWithoutAndWithThreeDecimals(PaymentGatewayContract house) throws Exception {
        for (var price : OTHER_CURRENCIES) {
            var charge = house.aCharge(price);
            var received = house.paid(charge).received();

            assertThat(received == null || received.equals(price))
                    .as(price + ", and " + received)
                    .isTrue();
            assertThat(house.moneyIn(charge)).as(price.currency()).isEqualTo(price.minor());
        }
    }

    static void takesNothingBeforeTheCustomerPays(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var open = house.gateway().charge(charge);

        assertThat(open.state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(house.gateway().charge(nameOf(open)).state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(house.moneyIn(charge)).isZero();
    }

    static void whatIsGivenUpTakesNoMoneyAnyMore(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var open = house.gateway().charge(charge);

        assertThat(house.gateway().cancel(nameOf(open)).state()).isEqualTo(PaymentState.CANCELLED);
        house.pay(charge, open);

        assertThat(house.gateway().charge(nameOf(open)).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.moneyIn(charge)).isZero();
    }

    static void whatWasNeverAskedIsGivenUpWithoutMoving(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);

        assertThat(house.gateway().abandon(charge).state()).isIn(PaymentState.CANCELLED, PaymentState.FAILED);
        assertThat(house.moneyIn(charge)).isZero();
    }

    static void whatIsPaidCannotBeGivenUp(PaymentGatewayContract house) throws Exception {
        var charge = house.aCharge(PRICE);
        var paid = house.paid(charge);

        assertThat(house.gateway().cancel(paid.gatewayRef()).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(house.gateway().abandon(charge).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(house.moneyIn(charge)).isEqualTo(PRICE.minor());
    }

    static void aDeclineIsAnAnswerAndStaysOne(PaymentGatewayContract house) throws Exception {
        var charge = house.aChargeToBeDeclined();

        for (var time = 1; time <= 2; time++) {
            var declined = house.gateway().charge(charge);
            assertThat(declined.state()).isEqualTo(PaymentState.FAILED);
            assertThat(declined.failureCode()).isNotBlank();
        }
        assertThat(house.moneyIn(charge)).isZero();
    }

    static void afterADeclineANewChargeGoesThrough(PaymentGatewayContract house) throws Exception {
        var declined = house.aChargeToBeDeclined();
        var again = house.aCharge(PRICE);

        assertThat(house.gateway().charge(declined).state()).isEqualTo(PaymentState.FAILED);
        house.paid(again);

        assertThat(house.moneyIn(declined)).isZero();
        assertThat(house.moneyIn(again)).isEqualTo(PRICE.minor());
    }

    static void silenceBeforeTheChargeIsRepeated(PaymentGatewayContract house) throws Exception {
        silence(house, false);
    }

    static void silenceAfterTheChargeIsRepeated(PaymentGatewayContract house) throws Exception {
        silence(house, true);
    }

    private static void silence(PaymentGatewayContract house, boolean afterwards) throws Exception {
        var charge = house.aCharge(PRICE);
        house.fallSilent(afterwards);
        assertThatThrownBy(() -> house.gateway().charge(charge)).isInstanceOf(GatewayUnavailable.class);
        house.speakAgain();

        house.paid(charge);
        assertThat(house.moneyIn(charge)).isEqualTo(PRICE.minor());
    }
}
