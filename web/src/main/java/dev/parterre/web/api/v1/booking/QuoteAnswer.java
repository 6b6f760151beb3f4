package dev.parterre.web.api.v1.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import java.util.List;

/** What it costs: {@code fees} and {@code vat} are inside {@code total}. */
public record QuoteAnswer(List<Line> lines, Money fees, Money vat, Money total) {

    public record Line(TicketType type, Money price, Money vat, Money fee) {}

    static QuoteAnswer of(Quote quote) {
        return new QuoteAnswer(
                quote.lines().stream()
                        .map(line -> new Line(line.type(), line.price(), line.vat(), line.fee()))
                        .toList(),
                quote.fees(),
                quote.vat(),
                quote.total());
    }
}
