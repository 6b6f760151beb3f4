package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The prices of one performance, tax inside.
 *
 * @param vatRate percent of the organiser's tickets
 * @param feeVatRate percent of the house's fee
 */
public record PriceList(
        String currency,
        BigDecimal vatRate,
        BigDecimal feeRate,
        BigDecimal feeVatRate,
        Map<Integer, Map<TicketType, Money>> prices) {

    /** @throws NoPriceForCategory when places of that category are not for sale */
    public Money price(int category, TicketType type) {
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
