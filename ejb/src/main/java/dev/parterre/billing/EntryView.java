package dev.parterre.billing;

import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;

/** An entry of the ledger for whoever may read the books. */
public record EntryView(
        long id, EntryKind kind, String source, String subject, Instant at, List<EntryView.Line> lines) {

    /** @param amount debit above zero, credit below */
    public record Line(AccountKey account, Money amount) {}

    public EntryView {
        lines = List.copyOf(lines);
    }
}
