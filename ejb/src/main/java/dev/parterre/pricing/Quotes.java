package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/** The one way to a price. */
public final class Quotes {

    private Quotes() {}

    /**
     * @param items in the order in which the lines are wanted
     * @throws NoPriceForCategory when one of them is not for sale
     */
    public static Quote quote(PriceList list, List<Quote.Item> items) {
        return new Quote(
                list.currency(), items.stream().map(item -> line(list, item)).toList());
    }

    private static Quote.Line line(PriceList list, Quote.Item item) {
        var price = list.price(item.category(), item.type());
        var fee = price.share(list.feeRate());
        return new Quote.Line(
                item.category(),
                item.type(),
                Money.zero(list.currency()),
                part(price.minus(fee), list.vatRate()),
                part(fee, list.feeVatRate()));
    }

    private static Quote.Part part(Money gross, BigDecimal rate) {
        return new Quote.Part(gross, gross.taxContained(rate), rate);
    }
}
