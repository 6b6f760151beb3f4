package dev.parterre.catalog;

import dev.parterre.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What the same query would find if one of its restrictions were another; all counts are of events. An event counts on each day
 * and in each city where a performance of it fits.
 *
 * @param prices by what the cheapest fitting place costs in euros, ascending; an event may count in several
 * @param available with something that can be bought right now
 * @param accessible with places for wheelchairs
 */
public record Facets(
        List<CategoryCount> categories,
        List<CityCount> cities,
        List<DayCount> days,
        List<PriceCount> prices,
        long available,
        long accessible) {

    /** Nothing is counted. */
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), 0, 0);

    public record CategoryCount(Category category, long count) {}

    public record CityCount(City city, long count) {}

    public record DayCount(LocalDate day, long count) {}

    /** @param from included @param to included; null for no limit */
    public record PriceCount(Money from, Money to, long count) {}
}
