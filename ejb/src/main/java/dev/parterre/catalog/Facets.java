package dev.parterre.catalog;

import java.time.LocalDate;
import java.util.List;

/** What the same query would find if one of its restrictions were another; counts are of events, by day of performances. */
public record Facets(List<CategoryCount> categories, List<CityCount> cities, List<DayCount> days) {

    public record CategoryCount(Category category, long count) {}

    public record CityCount(City city, long count) {}

    public record DayCount(LocalDate day, long count) {}
}
