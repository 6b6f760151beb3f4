package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one way to a price: the listed price, less the discount, and the fee on top; how it is rounded is told in the package's
 * description. What is quoted for each line depends on what else is bought, not on the order of the lines.
 */
public final class Quotes {

    private final PriceList list;
    private final Quote.Item[] items;

    /** In an order of its own, so that whatever is split among equals does not depend on who comes first. */
    private Quotes(PriceList list, Quote.Item[] items) {
        this.list = list;
        this.items = items;
    }

    /**
     * @param items in the order in which the lines are wanted
     * @throws NoPriceForCategory when one of them is not for sale
     */
    public static Quote quote(PriceList list, List<Quote.Item> items) {
        return quote(list, items, Optional.empty());
    }

    /**
     * The same with a promotion's discount.
     *
     * @throws NoPriceForCategory when one of them is not for sale
     * @throws PromotionNotForThese, PromotionNeedsMore when the offer takes nothing off these items
     */
    public static Quote quote(PriceList list, List<Quote.Item> items, Optional<Offer> offer) {
        var order = new Integer[items.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparing(items::get, Comparator.comparing(Quote.Item::category))
                        .thenComparing(items::get, Comparator.comparing(Quote.Item::type)));
        var sorted = new Quotes(list, Arrays.stream(order).map(items::get).toArray(Quote.Item[]::new)).lines(offer);
        var lines = new Quote.Line[order.length];
        for (var i = 0; i < order.length; i++) {
            lines[order[i]] = sorted[i];
        }
        return new Quote(list.currency(), List.of(lines));
    }

    private Quote.Line[] lines(Optional<Offer> offer) {
        var listed = Arrays.stream(items)
                .mapToLong(item -> list.listed(item.category(), item.type()).minor())
                .toArray();
        var off = offer.map(given -> DiscountPolicy.off(given, items, listed, list.currency()))
                .orElseGet(() -> new long[listed.length]);
        var prices = minus(listed, off);
        var charged = FeePolicy.charge(list.fees().rules(), prices);
        var tickets = minus(prices, charged.inside());
        var fees = plus(charged.inside(), charged.onTop());
        var ticketTax = Portions.taxInside(tickets, list.vatRate());
        var feeTax = Portions.taxInside(fees, list.fees().vatRate());
        var lines = new Quote.Line[items.length];
        Arrays.setAll(
                lines,
                i -> new Quote.Line(
                        items[i].category(),
                        items[i].type(),
                        money(off[i]),
                        part(tickets[i], ticketTax[i], list.vatRate()),
                        part(fees[i], feeTax[i], list.fees().vatRate())));
        return lines;
    }

    private Quote.Part part(long gross, long vat, BigDecimal rate) {
        return new Quote.Part(money(gross), money(vat), rate);
    }

    private Money money(long minor) {
        return new Money(minor, list.currency());
    }

    private static long[] plus(long[] amounts, long[] more) {
        var sums = amounts.clone();
        Arrays.setAll(sums, i -> Math.addExact(amounts[i], more[i]));
        return sums;
    }

    private static long[] minus(long[] amounts, long[] less) {
        var rest = amounts.clone();
        Arrays.setAll(rest, i -> amounts[i] - less[i]);
        return rest;
    }
}
