package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Price lists, fees, offers and baskets by chance, the mean ones more often than chance would have them. */
final class PricingCases {

    private static final List<String> CURRENCIES = List.of("EUR", "BGN", "JPY", "KRW", "BHD", "KWD", "USD", "HUF");
    private static final List<String> RATES =
            List.of("0.00", "5.00", "7.00", "9.00", "10.00", "19.00", "20.00", "21.00", "27.00", "8.10", "100.00");

    private final Random random;
    final String currency;

    PricingCases(Random random) {
        this.random = random;
        this.currency = oneOf(CURRENCIES);
    }

    /** What is bought: a list, a basket of one to twelve places, and perhaps an offer. */
    record Basket(PriceList list, List<Quote.Item> items, Optional<Offer> offer) {

        /** Empty when the offer takes nothing off. */
        Optional<Quote> quote() {
            return quote(items);
        }

        Optional<Quote> quote(List<Quote.Item> inThisOrder) {
            try {
                return Optional.of(Quotes.quote(list, inThisOrder, offer));
            } catch (PromotionNotForThese | PromotionNeedsMore nothing) {
                return Optional.empty();
            }
        }
    }

    Basket basket() {
        return new Basket(list(), items(), random.nextInt(4) == 0 ? Optional.empty() : Optional.of(offer()));
    }

    PriceList list() {
        var prices = new TreeMap<Integer, Map<TicketType, Money>>();
        for (var category = 0; category < 3; category++) {
            var byType = new EnumMap<TicketType, Money>(TicketType.class);
            byType.put(TicketType.ADULT, price());
            for (var type : List.of(TicketType.CHILD, TicketType.COMPANION)) {
                if (random.nextBoolean()) {
                    byType.put(type, price());
                }
            }
            prices.put(category, byType);
        }
        return new PriceList(currency, rate(), fees(), prices);
    }

    Fees fees() {
        var rules = new ArrayList<FeeRule>();
        for (var i = random.nextInt(4); i > 0; i--) {
            rules.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> new FeeRule.Amount(small(), oneOf(List.of(Per.values())), random.nextBoolean());
                        case 2, 3 -> new FeeRule.Percent(percent(), oneOf(List.of(Per.values())), random.nextBoolean());
                        default -> new FeeRule.PercentOfTotal(new BigDecimal(random.nextInt(1_200)).movePointLeft(2));
                    });
        }
        return new Fees(rate(), rules);
    }

    Offer offer() {
        return new Offer(
                discount(),
                random.nextInt(3) == 0 ? Set.of(random.nextInt(3)) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(oneOf(List.of(TicketType.values()))) : Set.of(),
                random.nextInt(3));
    }

    Discount discount() {
        return switch (random.nextInt(5)) {
            case 0 -> new Discount.Percent(percent());
            case 1 -> new Discount.AmountOff(price(), Per.TICKET);
            case 2 -> new Discount.AmountOff(price(), Per.BOOKING);
            case 3 -> new Discount.FixedPrice(price());
            default -> {
                var taken = 2 + random.nextInt(4);
                yield new Discount.SomeFree(taken, random.nextInt(taken));
            }
        };
    }

    List<Quote.Item> items() {
        var items = new ArrayList<Quote.Item>();
        for (var i = random.nextInt(12); i >= 0; i--) {
            items.add(new Quote.Item(random.nextInt(3), oneOf(List.of(TicketType.values()))));
        }
        return items;
    }

    /** Nothing, a single minor unit, the usual, and the dearest there may be. */
    Money price() {
        return new Money(
                switch (random.nextInt(8)) {
                    case 0 -> 0;
                    case 1 -> 1 + random.nextInt(3);
                    case 2 -> 100_000_000 - random.nextInt(100);
                    default -> 1 + random.nextInt(20_000);
                },
                currency);
    }

    private Money small() {
        return new Money(random.nextInt(500), currency);
    }

    BigDecimal rate() {
        return new BigDecimal(oneOf(RATES));
    }

    private BigDecimal percent() {
        return random.nextInt(6) == 0
                ? new BigDecimal("100.00")
                : new BigDecimal(random.nextInt(10_001)).movePointLeft(2);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
