package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
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
    void aRefundIsDoneOnce() {
        var refund = new Refund(aPayment(), Money.of("45.00", "EUR"), "undo", NOW);
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.SUBMITTED, null), NOW))
                .isFalse();
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.DONE, null), NOW))
                .isTrue();
        assertThat(refund.record(new RefundOutcome("re_1", RefundState.FAILED, "late"), NOW))
                .isFalse();
        assertThat(refund.done().purpose()).isEqualTo("K7QX2MPA");
    }
}
