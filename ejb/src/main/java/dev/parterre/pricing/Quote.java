package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.util.List;

/** What places cost together. {@code vat} and {@code fees} are inside {@code total}; all are sums of the rounded lines. */
public record Quote(List<Line> lines, Money vat, Money fees, Money total) {

    /** What is to be priced: one place of a category, for somebody. */
    public record Item(int category, TicketType type) {}

    /** One place; {@code vat} and {@code fee} are inside {@code price}. */
    public record Line(int category, TicketType type, Money price, Money vat, Money fee) {}

    public Quote {
        lines = List.copyOf(lines);
    }
}
