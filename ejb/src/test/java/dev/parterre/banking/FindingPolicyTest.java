package dev.parterre.banking;

import static dev.parterre.banking.TransferFixture.aTransferOf;
import static dev.parterre.banking.TransferFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.banking.FindingPolicy.Ruling;
import dev.parterre.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingPolicyTest {

    @Test
    void exactMoneyIsAllUsed() {
        assertThat(FindingPolicy.of(eur("45.00"), aTransferOf("45.00")))
                .isEqualTo(new Ruling(Finding.EXACT, eur("45.00")));
    }

    @Test
    void tooLittleIsKeptAndTheRestCompletesIt() {
        var order = aTransferOf("45.00");
        assertThat(FindingPolicy.of(eur("44.99"), order)).isEqualTo(new Ruling(Finding.TOO_LITTLE, eur("44.99")));
        assertThat(order.receive(eur("44.99"))).isFalse();
        assertThat(FindingPolicy.of(eur("0.01"), order)).isEqualTo(new Ruling(Finding.EXACT, eur("0.01")));
        assertThat(order.receive(eur("0.01"))).isTrue();
    }

    @Test
    void ofTooMuchOnlyWhatIsMissingIsUsed() {
        var order = aTransferOf("45.00");
        order.receive(eur("20.00"));
        assertThat(FindingPolicy.of(eur("45.00"), order)).isEqualTo(new Ruling(Finding.TOO_MUCH, eur("25.00")));
    }

    @Test
    void aSecondPaymentStaysOpen() {
        var order = aTransferOf("45.00");
        order.receive(eur("45.00"));
        assertThat(FindingPolicy.of(eur("45.00"), order)).isEqualTo(new Ruling(Finding.DOUBLE, eur("0.00")));
    }

    @Test
    void afterTheEndOnlyTheWholeAmountIsUsed() {
        var order = aTransferOf("45.00");
        order.lapse();
        assertThat(FindingPolicy.of(eur("45.00"), order)).isEqualTo(new Ruling(Finding.LATE, eur("45.00")));
        assertThat(FindingPolicy.of(eur("50.00"), order)).isEqualTo(new Ruling(Finding.LATE, eur("45.00")));
        assertThat(FindingPolicy.of(eur("44.99"), order)).isEqualTo(new Ruling(Finding.LATE, eur("0.00")));
    }

    @Test
    void anotherCurrencyStaysOpen() {
        var in = Money.of("45.00", "BGN");
        assertThat(FindingPolicy.of(in, aTransferOf("45.00")))
                .isEqualTo(new Ruling(Finding.WRONG_CURRENCY, Money.zero("BGN")));
    }

    @Test
    void aSlipInTheReferenceIsSeenThrough() {
        var meant = aTransferOf("45.00");
        var other = aTransferOf("45.00", "9ABCD12345", "Maria Ivanova");
        assertThat(FindingPolicy.likely("for 7KQ2M9HD4Y", "somebody else", List.of(other, meant)))
                .contains(meant);
    }

    @Test
    void theNameSaysItWhereTheReferenceDoesNot() {
        var meant = aTransferOf("45.00", "7KQ2M9HD4X", "Иван Петров");
        var other = aTransferOf("45.00", "9ABCD12345", "Maria Ivanova");
        assertThat(FindingPolicy.likely("tickets", "PETROV IVAN", List.of(other, meant)))
                .contains(meant);
    }

    @Test
    void whereTwoFitNobodyIsLikely() {
        var one = aTransferOf("45.00", "7KQ2M9HD4X", "Ivan Petrov");
        var other = aTransferOf("45.00", "9ABCD12345", "Ivan Petrov");
        assertThat(FindingPolicy.likely("tickets", "Ivan Petrov", List.of(one, other)))
                .isEmpty();
    }
}
