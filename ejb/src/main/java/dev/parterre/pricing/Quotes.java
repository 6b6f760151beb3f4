package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.function.Function;

/** The one way to a price. */
public final class Quotes {

    private Quotes() {}

    /**
     * @param items in the order in which the lines are wanted
     * @throws NoPriceForCategory when one of them is not for sale
     */
    public static Quote quote(PriceList list, List<Quote.Item> items) {
        return of(list.currency(), items.stream().map(item -> line(list, item)).toList());
    }

    /** Lines that were quoted before, summed up. */
    public static Quote of(String currency, List<Quote.Line> lines) {
        return new Quote(
                lines,
                sum(currency, lines, Quote.Line::vat),
                sum(currency, lines, Quote.Line::fee),
                sum(currency, lines, Quote.Line::price));
    }

    private static Quote.Line line(PriceList list, Quote.Item item) {
        var price = list.price(item.category(), item.type());
        return new Quote.Line(
                item.category(), item.type(), price, price.taxContained(list.vatRate()), price.share(list.feeRate()));
    }

    private static Money sum(String currency, List<Quote.Line> lines, Function<Quote.Line, Money> part) {
        return lines.stream().map(part).reduce(Money.zero(currency), Money::plus);
    }
}
