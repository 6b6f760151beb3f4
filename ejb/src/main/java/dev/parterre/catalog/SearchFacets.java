package dev.parterre.catalog;

import dev.parterre.catalog.Facets.CategoryCount;
import dev.parterre.catalog.Facets.CityCount;
import dev.parterre.catalog.Facets.DayCount;
import dev.parterre.catalog.Facets.PriceCount;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;

/**
 * Counts what the same words would find with one restriction changed: one question to the index, in which each facet counts the
 * performances that fit all restrictions but its own.
 */
@ApplicationScoped
class SearchFacets {

    private static final int MOST = 60;
    private static final int MOST_DAYS = 400;

    /** Upper ends of the price bands, in minor units. */
    private static final List<Long> BANDS = List.of(1_500L, 3_000L, 5_000L, 10_000L);

    private static final String EUR = "EUR";

    private static final AggregationKey<Map<String, Long>> CATEGORIES = AggregationKey.of("categories");
    private static final AggregationKey<Map<String, Long>> CITIES = AggregationKey.of("cities");
    private static final AggregationKey<Map<Integer, Long>> DAYS = AggregationKey.of("days");
    private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("prices");
    private static final AggregationKey<Map<Boolean, Long>> AVAILABLE = AggregationKey.of("available");
    private static final AggregationKey<Map<Boolean, Long>> ACCESSIBLE = AggregationKey.of("accessible");

    @Inject
    private SearchIndex index;

    @Inject
    private SearchWatch watch;

    /** @param cities all there are, for their names. @throws SearchAway */
    Facets count(EventQuery query, boolean almost, Instant now, List<City> cities) {
        var words = TypedWords.of(query.q());
        var counted = watch.ask(() -> index.session()
                .search(FindableEvent.class)
                .select(f -> f.id(Long.class))
                .where(f -> new SearchPredicates(f).words(words, almost))
                .aggregation(CATEGORIES, f -> terms(f, EventDocument.CATEGORY, MOST, query.of(null), now))
                .aggregation(CITIES, f -> terms(f, EventDocument.CITY, MOST, query.in(List.of()), now))
                .aggregation(DAYS, f -> f.terms()
                        .field(EventDocument.DAY, Integer.class)
                        .orderByTermAscending()
                        .maxTermCount(MOST_DAYS)
                        .filter(fitting(query.on(EventQuery.Days.ANY), now)))
                .aggregation(PRICES, f -> prices(f, query, now))
                .aggregation(AVAILABLE, f -> flags(f, EventDocument.OFFERED, selling(query.availableOrNot(), now)))
                .aggregation(ACCESSIBLE, f -> flags(f, EventDocument.ACCESSIBLE, fitting(query.accessibleOrNot(), now)))
                .fetch(0));
        return new Facets(
                categories(counted.aggregation(CATEGORIES)),
                cities(counted.aggregation(CITIES), cities),
                days(counted.aggregation(DAYS)),
                prices(counted.aggregation(PRICES)),
                counted.aggregation(AVAILABLE).getOrDefault(true, 0L),
                counted.aggregation(ACCESSIBLE).getOrDefault(true, 0L));
    }

    private static Function<SearchPredicateFactory, PredicateFinalStep> fitting(EventQuery query, Instant now) {
        return f -> new SearchPredicates(f).fits(query, now);
    }

    private static Function<SearchPredicateFactory, PredicateFinalStep> selling(EventQuery query, Instant now) {
        return f -> {
            var conditions = new SearchPredicates(f);
            return f.bool().filter(conditions.fits(query, now)).filter(conditions.selling(now));
        };
    }

    private static AggregationFinalStep<Map<String, Long>> terms(
            SearchAggregationFactory f, String field, int most, EventQuery query, Instant now) {
        return f.terms()
                .field(field, String.class)
                .orderByCountDescending()
                .maxTermCount(most)
                .filter(fitting(query, now));
    }

    private static AggregationFinalStep<Map<Boolean, Long>> flags(
            SearchAggregationFactory f, String field, Function<SearchPredicateFactory, PredicateFinalStep> filter) {
        return f.terms().field(field, Boolean.class).filter(filter);
    }

    private static AggregationFinalStep<Map<Range<Long>, Long>> prices(
            SearchAggregationFactory f, EventQuery query, Instant now) {
        return f.range()
                .field(EventDocument.PRICE, Long.class)
                .range(Range.canonical(0L, BANDS.get(0) + 1))
                .range(band(0))
                .range(band(1))
                .range(band(2))
                .range(Range.canonical(BANDS.get(BANDS.size() - 1) + 1, null))
                .filter(condition -> inEuros(condition, query.anyPrice(), now));
    }

    /** The bands are of one currency. */
    private static PredicateFinalStep inEuros(SearchPredicateFactory f, EventQuery query, Instant now) {
        return f.bool()
                .filter(new SearchPredicates(f).fits(query, now))
                .filter(f.match().field(EventDocument.CURRENCY).matching(EUR));
    }

    /** From a cent above one upper end to the next: in the one form of which every engine has an idea, the end excluded. */
    private static Range<Long> band(int lower) {
        return Range.canonical(BANDS.get(lower) + 1, BANDS.get(lower + 1) + 1);
    }

    private static List<CategoryCount> categories(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new CategoryCount(Category.valueOf(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(CategoryCount::count).reversed().thenComparing(CategoryCount::category))
                .toList();
    }

    private static List<CityCount> cities(Map<String, Long> counts, List<City> cities) {
        return cities.stream()
                .filter(city -> counts.containsKey(city.key()))
                .map(city -> new CityCount(city, counts.get(city.key())))
                .sorted(Comparator.comparing(CityCount::count).reversed().thenComparing(count -> count.city()
                        .key()))
                .toList();
    }

    private static List<DayCount> days(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new DayCount(LocalDate.ofEpochDay(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(DayCount::day))
                .toList();
    }

    private static List<PriceCount> prices(Map<Range<Long>, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new PriceCount(
                        entry.getKey()
                                .lowerBoundValue()
                                .map(minor -> new Money(minor, EUR))
                                .orElse(null),
                        entry.getKey()
                                .upperBoundValue()
                                .map(above -> new Money(above - 1, EUR))
                                .orElse(null),
                        entry.getValue()))
                .sorted(Comparator.comparing(count -> count.from().minor()))
                .toList();
    }
}
