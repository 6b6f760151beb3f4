package dev.parterre.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.billing.Entry.Line;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final AccountKey BANK = AccountKey.house(Account.BANK);
    private static final AccountKey CUSTOMERS = AccountKey.house(Account.CUSTOMERS);

    private static Entry of(Line... lines) {
        return new Entry("captured:1", EntryKind.CAPTURE, "7KQ2M9HD", NOON, List.of(lines));
    }

    private static Line line(AccountKey account, long minor, String currency) {
        return new Line(account, new Money(minor, currency));
    }

    @Test
    void whatIsDebitedIsCredited() {
        assertThat(of(line(BANK, 4500, "EUR"), line(CUSTOMERS, -4500, "EUR")).lines())
                .hasSize(2);
    }

    @Test
    void anEntryThatDoesNotBalanceCannotBeMade() {
        assertThatThrownBy(() -> of(line(BANK, 4500, "EUR"), line(CUSTOMERS, -4499, "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not balance");
    }

    @Test
    void currenciesDoNotMakeUpForEachOther() {
        assertThatThrownBy(() -> of(line(BANK, 4500, "EUR"), line(CUSTOMERS, -4500, "BGN")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryThatMovesNothingCannotBeMade() {
        assertThatThrownBy(EntryTest::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(line(BANK, 0, "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasWrittenCannotBeChangedAfterwards() {
        var lines = new ArrayList<>(List.of(line(BANK, 1, "EUR"), line(CUSTOMERS, -1, "EUR")));
        var entry = new Entry("captured:1", EntryKind.CAPTURE, "7KQ2M9HD", NOON, lines);
        lines.clear();
        assertThat(entry.lines()).hasSize(2);
        assertThatThrownBy(() -> entry.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anOrganisersAccountNeedsAnOrganiser() {
        assertThatThrownBy(() -> AccountKey.house(Account.TICKETS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountKey(Account.BANK, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSealTellsWhatWasChanged() {
        var first =
                new LedgerEntry(of(line(BANK, 1, "EUR"), line(CUSTOMERS, -1, "EUR")), LedgerRepository.BEGINNING, NOON);
        var second = new LedgerEntry(of(line(BANK, 2, "EUR"), line(CUSTOMERS, -2, "EUR")), first.hash(), NOON);
        assertThat(first.follows(LedgerRepository.BEGINNING)).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(LedgerRepository.BEGINNING)).isFalse();
        var other = new LedgerEntry(of(line(BANK, 3, "EUR"), line(CUSTOMERS, -3, "EUR")), first.hash(), NOON);
        assertThat(other.hash()).isNotEqualTo(second.hash());
    }
}
