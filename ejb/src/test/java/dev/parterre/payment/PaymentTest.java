package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Payment aPayment() {
        var command = new PaymentCommand(
                "17", "K7QX2MPA", Money.of("45.00", "EUR"), PaymentCommand.Means.token("pm_card_visa"), true, NOW);
        return new Payment(command, new GatewayMeans(Tender.CARD, "cus_1", "pm_1"), command.amount(), NOW);
    }

    @Test
    void isCapturedOnceHoweverOftenItIsTold() {
        var payment = aPayment();
        assertThat(payment.record(ChargeOutcome.captured("pi_1"), NOW)).isTrue();
        assertThat(payment.record(ChargeOutcome.captured("pi_1"), NOW)).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void lateNewsOfAnEarlierStateChangeNothing() {
        var payment = aPayment();
        payment.record(ChargeOutcome.captured("pi_1"), NOW);
        assertThat(payment.record(ChargeOutcome.failed("pi_1", "card_declined"), NOW))
                .isFalse();
        assertThat(payment.record(ChargeOutcome.actionRequired("pi_1", "https://bank.example"), NOW))
                .isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void waitsForTheCustomerAndForgetsTheLinkAfterwards() {
        var payment = aPayment();
        assertThat(payment.record(ChargeOutcome.actionRequired("pi_1", "https://bank.example"), NOW))
                .isFalse();
        assertThat(payment.view(List.of(), Money.zero("EUR")).actionUrl()).isEqualTo("https://bank.example");
        assertThat(payment.record(ChargeOutcome.captured("pi_1"), NOW)).isTrue();
        assertThat(payment.view(List.of(), Money.zero("EUR")).actionUrl()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"CAPTURED", "FAILED", "CANCELLED"})
    void endsAreEndsButMoneyThatComesIsThere(PaymentState end) {
        assertThat(end.isFinal()).isTrue();
        for (var next : PaymentState.values()) {
            assertThat(end.canBecome(next)).isEqualTo(next == PaymentState.CAPTURED && end != next);
        }
    }

    @Test
    void whatIsTooMuchIsExcessAndPaysAllTheSame() {
        var payment = aPayment();
        payment.record(ChargeOutcome.captured("pi_1", Money.of("50.00", "EUR")), NOW);
        assertThat(payment.excess()).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(view(payment).isPaid()).isTrue();
        assertThat(payment.captured().amountMinor()).isEqualTo(5_000);
    }

    @Test
    void tooLittleAndAnotherCurrencyPayForNothing() {
        var little = aPayment();
        little.record(ChargeOutcome.captured("pi_1", Money.of("44.99", "EUR")), NOW);
        var foreign = aPayment();
        foreign.record(ChargeOutcome.captured("pi_2", Money.of("45.00", "USD")), NOW);
        assertThat(List.of(view(little), view(foreign))).noneMatch(PaymentView::isPaid);
        assertThat(little.excess().isZero() && foreign.excess().isZero()).isTrue();
        assertThat(foreign.view(List.of(), Money.zero("USD")).rest()).isEqualTo(Money.of("45.00", "USD"));
    }

    /** The gateway's books know of the part that went its way, not of the balance that paid the rest. */
    @Test
    void ofAPaymentInPartsEachKnowsWhatItTookItself() {
        var card = aPayment();
        var balance = aPayment();
        card.leads(balance);
        balance.record(ChargeOutcome.captured("b_1"), NOW);
        card.record(ChargeOutcome.captured("pi_1", Money.of("46.00", "EUR")), NOW);

        var view = card.view(List.of(balance), Money.zero("EUR"));

        assertThat(view.received()).isEqualTo(Money.of("91.00", "EUR"));
        assertThat(view.ownReceived()).isEqualTo(Money.of("46.00", "EUR"));
        assertThat(aPayment().view(List.of(), Money.zero("EUR")).ownReceived()).isNull();
    }

    @Test
    void isAskedAboutUnderTheNameOfItsPageUntilItIsPaid() {
        var payment = aPayment();
        payment.record(ChargeOutcome.pageOpen("cs_1", "https://pay.example/cs_1"), NOW);
        assertThat(payment.askedUnder()).isEqualTo("cs_1");
        payment.record(new ChargeOutcome("pi_1", PaymentState.CAPTURED, null, null, "cs_1", null), NOW);
        assertThat(payment.askedUnder()).isEqualTo("pi_1");
        assertThat(payment.gatewayRef()).isEqualTo("pi_1");
    }

    @Test
    void theGatewayIsAskedEverMoreRarely() {
        var asking = new AskingPolicy(Duration.ofSeconds(20), Duration.ofSeconds(10));
        var now = NOW;
        var pause = Duration.ZERO;
        for (var asked = 1; asked <= 40; asked++) {
            var next = Duration.between(now, asking.next(now, asked));
            assertThat(next).isGreaterThanOrEqualTo(pause).isLessThanOrEqualTo(Duration.ofMinutes(10));
            pause = next;
        }
        assertThat(asking.next(now, 1)).isEqualTo(now.plusSeconds(10));
        assertThat(asking.first(NOW)).isEqualTo(NOW.plusSeconds(20));
    }

    private static PaymentView view(Payment payment) {
        return payment.view(List.of(), Money.zero(payment.received().currency()));
    }

    @Test
    void aRefundIsDoneOnceAndMayBeGivenBackByTheBank() {
        var refund = new Refund(aPayment(), Tender.CARD, Money.of("45.00", "EUR"), "undo", NOW);
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.SUBMITTED, null), NOW))
                .isTrue();
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.DONE, null), NOW))
                .isTrue();
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.DONE, null), NOW))
                .isFalse();
        assertThat(refund.isReturned()).isFalse();
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.FAILED, "late"), NOW))
                .isTrue();
        assertThat(refund.isReturned()).isTrue();
        assertThat(refund.done().purpose()).isEqualTo("K7QX2MPA");
    }

    @Test
    void onlyAFailedRefundIsSentAgainAndOnce() {
        var refund = new Refund(aPayment(), Tender.CARD, Money.of("45.00", "EUR"), "undo", NOW);
        assertThatThrownBy(() -> refund.again(NOW)).isInstanceOf(RefundNotFailed.class);
        refund.record(RefundOutcome.failed("re_1", "expired_or_canceled_card"), NOW);
        assertThat(refund.again(NOW).id()).isNotEqualTo(refund.id());
        assertThat(refund.view().isOwed()).isFalse();
        assertThatThrownBy(() -> refund.again(NOW)).isInstanceOf(RefundNotFailed.class);
    }

    @Test
    void aDisputeTakesMoneyOnceAndIsDecidedOnceInAnyOrder() {
        var open =
                new DisputeNews("dp_1", "pi_1", Money.of("45.00", "EUR"), "fraudulent", DisputeState.OPEN, true, NOW);
        var lost =
                new DisputeNews("dp_1", "pi_1", Money.of("45.00", "EUR"), "fraudulent", DisputeState.LOST, true, null);
        var dispute = new Dispute(aPayment(), lost, NOW);
        assertThat(dispute.withdraw(lost)).isTrue();
        assertThat(dispute.record(lost, NOW)).isTrue();
        assertThat(dispute.withdraw(open)).isFalse();
        assertThat(dispute.record(open, NOW)).isFalse();
        assertThat(dispute.closed().won()).isFalse();
    }
}
