package dev.parterre.billing;

import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One movement, balanced by construction: what is debited is credited, in each currency. There is no way to a record of this type
 * that is not.
 *
 * @param source what made it, as a unique name: the same source is posted once
 * @param subject what it is about: a booking's reference, a voucher, an organiser
 * @param at when it happened, which may be before it is posted
 */
record Entry(String source, EntryKind kind, String subject, Instant at, List<Line> lines) {

    /** @param amount debit above zero, credit below */
    record Line(AccountKey account, Money amount) {}

    /** @throws IllegalArgumentException when there is nothing to post or it does not balance */
    Entry {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.amount().isZero())) {
            throw new IllegalArgumentException(source + " moves nothing");
        }
        var sums = lines.stream()
                .map(Line::amount)
                .collect(Collectors.groupingBy(Money::currency, Collectors.reducing(0L, Money::minor, Math::addExact)));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException(source + " does not balance: " + sums);
        }
    }

    static Draft draft(EntryKind kind, String source, String subject, Instant at) {
        return new Draft(kind, source, subject, at);
    }

    /** Collects the lines of an entry; amounts of nothing are left out. */
    static final class Draft {

        private final EntryKind kind;
        private final String source;
        private final String subject;
        private final Instant at;
        private final List<Line> lines = new ArrayList<>();

        private Draft(EntryKind kind, String source, String subject, Instant at) {
            this.kind = kind;
            this.source = source;
            this.subject = subject;
            this.at = at;
        }

        Draft debit(AccountKey account, Money amount) {
            if (!amount.isZero()) {
                lines.add(new Line(account, amount));
            }
            return this;
        }

        Draft credit(AccountKey account, Money amount) {
            return debit(account, amount.times(-1));
        }

        /** Whether nothing is moved, so that there is no entry to make. */
        boolean isEmpty() {
            return lines.isEmpty();
        }

        /** @throws IllegalArgumentException when it is empty or does not balance */
        Entry entry() {
            return new Entry(source, kind, subject, at, lines);
        }
    }
}
