package dev.parterre.pricing;

import java.util.Set;

/**
 * A discount as it stands at one performance.
 *
 * @param categories ordinals of the price categories it is for; empty means all
 * @param types whom it is for; empty means everybody
 * @param minQuantity how many such places it takes at least; those that cost nothing do not count
 */
public record Offer(Discount discount, Set<Integer> categories, Set<TicketType> types, int minQuantity) {

    public Offer {
        categories = Set.copyOf(categories);
        types = Set.copyOf(types);
    }

    boolean isFor(Quote.Item item) {
        return (categories.isEmpty() || categories.contains(item.category()))
                && (types.isEmpty() || types.contains(item.type()));
    }
}
