package dev.parterre.pricing;

import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How much an offer takes off which places. */
final class DiscountPolicy {

    private DiscountPolicy() {}

    /**
     * @param prices of the items, one by one
     * @return what is taken off each, none of it more than its price
     * @throws PromotionNotForThese, PromotionNeedsMore when it takes nothing off
     */
    static long[] off(Offer offer, Quote.Item[] items, long[] prices, String currency) {
        var eligible = IntStream.range(0, items.length)
                .filter(i -> prices[i] > 0 && offer.isFor(items[i]))
                .toArray();
        if (eligible.length == 0) {
            throw new PromotionNotForThese("other-places");
        }
        if (eligible.length < offer.minQuantity()) {
            throw new PromotionNeedsMore(offer.minQuantity());
        }
        var theirs = IntStream.of(eligible).mapToLong(i -> prices[i]).toArray();
        var off = off(offer.discount(), theirs, currency);
        if (Portions.sum(off) == 0) {
            throw nothing(offer.discount());
        }
        var all = new long[items.length];
        for (var i = 0; i < eligible.length; i++) {
            all[eligible[i]] = off[i];
        }
        return all;
    }

    private static Refusal nothing(Discount discount) {
        return discount instanceof Discount.SomeFree some
                ? new PromotionNeedsMore(some.taken())
                : new PromotionNotForThese("nothing-off");
    }

    private static long[] off(Discount discount, long[] prices, String currency) {
        if (discount instanceof Discount.Percent percent) {
            return Arrays.stream(prices)
                    .map(price -> Portions.percent(price, percent.rate()))
                    .toArray();
        }
        if (discount instanceof Discount.FixedPrice fixed) {
            var price = minor(fixed.price(), currency);
            return Arrays.stream(prices)
                    .map(listed -> Math.max(0, listed - price))
                    .toArray();
        }
        if (discount instanceof Discount.AmountOff amount) {
            var most = minor(amount.amount(), currency);
            return amount.per() == Per.TICKET
                    ? Arrays.stream(prices).map(price -> Math.min(price, most)).toArray()
                    : Portions.split(Math.min(most, Portions.sum(prices)), prices);
        }
        return Portions.split(cheapest((Discount.SomeFree) discount, prices), prices);
    }

    private static long cheapest(Discount.SomeFree some, long[] prices) {
        var free = prices.length / some.taken() * (some.taken() - some.paid());
        return Arrays.stream(prices).sorted().limit(free).sum();
    }

    private static long minor(Money amount, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new PromotionNotForThese("other-currency");
        }
        return amount.minor();
    }
}
