package dev.parterre.web.api.v1.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import java.util.List;

/**
 * What it costs: {@code fees} and {@code vat} are inside {@code total}, {@code discount} was taken off before.
 *
 * @param taxes what is paid to whom at which rate of tax, in percent
 */
public record QuoteAnswer(List<Line> lines, Money discount, Money fees, Money vat, Money total, List<Tax> taxes) {

    /** One place: {@code price} is what is paid for it; {@code fee}, its tax, and the {@code vat} of both are inside. */
    public record Line(
            TicketType type, Money price, Money discount, Money fee, Money feeVat, Money vat, String vatRate) {

        private static Line of(Quote.Line line) {
            return new Line(
                    line.type(),
                    line.price(),
                    line.discount(),
                    line.fee().gross(),
                    line.fee().vat(),
                    line.vat(),
                    line.ticket().rate().toPlainString());
        }
    }

    public record Tax(Quote.Payee payee, String rate, Money net, Money vat, Money gross) {

        private static Tax of(Quote.Tax tax) {
            return new Tax(tax.payee(), tax.rate().toPlainString(), tax.net(), tax.vat(), tax.gross());
        }
    }

    static QuoteAnswer of(Quote quote) {
        return new QuoteAnswer(
                quote.lines().stream().map(Line::of).toList(),
                quote.discount(),
                quote.fees(),
                quote.vat(),
                quote.total(),
                quote.taxes().stream().map(Tax::of).toList());
    }
}
