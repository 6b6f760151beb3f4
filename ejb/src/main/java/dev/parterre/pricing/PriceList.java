package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The prices of one performance, tax inside.
 *
 * @param vatRate percent of the organiser's tickets
 * @param fees what the house asks for its service, inside of the prices or on top
 * @param prices as listed, before fees on top, by category ordinal and by the types that cost something of their own
 */
public record PriceList(String currency, BigDecimal vatRate, Fees fees, Map<Integer, Map<TicketType, Money>> prices) {

    /**
     * What one place costs, everything inside, when it is bought alone: what pages show. Bought with others it never costs more.
     *
     * @throws NoPriceForCategory when places of that category are not for sale
     */
    public Money price(int category, TicketType type) {
        var listed = listed(category, type);
        return fees.areOnTop()
                ? Quotes.quote(this, List.of(new Quote.Item(category, type))).total()
                : listed;
    }

    /** Likewise for the types that cost something of their own. */
    public Map<TicketType, Money> prices(int category) {
        var byType = new EnumMap<TicketType, Money>(TicketType.class);
        prices.getOrDefault(category, Map.of()).keySet().forEach(type -> byType.put(type, price(category, type)));
        return byType;
    }

    Money listed(int category, TicketType type) {
        var byType = prices.get(category);
        if (byType == null) {
            throw new NoPriceForCategory(category);
        }
        return byType.getOrDefault(type, byType.get(TicketType.ADULT));
    }

    public Optional<Money> cheapest() {
        return prices.keySet().stream()
                .map(category -> price(category, TicketType.ADULT))
                .min(Money::compareTo);
    }

    /** Categories whose ADULT price does not exceed the limit; a limit in another currency allows none. */
    public Set<Integer> categoriesUpTo(Money limit) {
        if (!limit.currency().equals(currency)) {
            return Set.of();
        }
        return prices.keySet().stream()
                .filter(category -> !price(category, TicketType.ADULT).exceeds(limit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ticket types that cost something of their own in any category. */
    public Set<TicketType> types() {
        return prices.values().stream()
                .flatMap(byType -> byType.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
