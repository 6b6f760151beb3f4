package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.util.Optional;

/**
 * An event in a list, with the first of its performances that fits the query.
 *
 * @param performances how many fit the query
 * @param priceFrom the cheapest price of those, when one is announced
 * @param available whether any of those can be bought right now
 */
public record EventCard(
        EventId id,
        LocalText title,
        Category category,
        PerformanceCard next,
        long performances,
        Optional<Money> priceFrom,
        boolean available) {}
