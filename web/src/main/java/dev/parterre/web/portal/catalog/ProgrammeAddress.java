package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.EventQuery.Offer;
import dev.parterre.catalog.EventQuery.Sort;
import dev.parterre.catalog.VenueId;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search as its address says it, so that it can be kept, shared and opened again. What makes no sense in an address is as if it
 * were not there.
 */
record ProgrammeAddress(Map<String, String> parameters) {

    static final List<String> NAMES = List.of(
            "q",
            "city",
            "venue",
            "category",
            "when",
            "from",
            "to",
            "minPrice",
            "maxPrice",
            "available",
            "accessible",
            "sort",
            "page");

    /** These do not narrow down what is found. */
    private static final List<String> NO_FILTER = List.of("q", "sort", "page");

    private static final int PAGE_SIZE = 24;
    private static final String CURRENCY = "EUR";

    ProgrammeAddress {
        var kept = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        }
        parameters = kept;
    }

    /** The same with one parameter replaced, or left out when empty; from the first page. A day is one of them. */
    ProgrammeAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (name.equals("when")) {
            changed.remove("from");
            changed.remove("to");
        }
        changed.put(name, value);
        return new ProgrammeAddress(changed);
    }

    String query() {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? query : "?" + query));
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether anything was asked for at all. */
    boolean asked() {
        return !parameters.isEmpty();
    }

    /** How many things narrow it down. */
    long filters() {
        var names = parameters.keySet().stream()
                .filter(name -> !NO_FILTER.contains(name))
                .map(name -> name.equals("to") ? "from" : name)
                .map(name -> name.equals("maxPrice") ? "minPrice" : name)
                .distinct();
        return names.count();
    }

    EventQuery query(LocalDate today) {
        var query = EventQuery.everything(new PageRequest(page(), PAGE_SIZE))
                .words(parameters.get("q"))
                .in(parameters.get("city"))
                .of(category().orElse(null))
                .on(daysAtVenues(today))
                .offered(new Offer(
                        price("minPrice").orElse(null),
                        price("maxPrice").orElse(null),
                        flag("available"),
                        flag("accessible")))
                .by(sort());
        return venue().map(query::at).orElse(query);
    }

    boolean flag(String name) {
        return "true".equals(parameters.get(name));
    }

    /** Relevance when there are words, unless somebody wants another. */
    Sort sort() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equals(get("sort").toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(get("q").isEmpty() ? Sort.DATE : Sort.RELEVANCE);
    }

    Optional<Category> category() {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(get("category")))
                .findFirst();
    }

    Optional<VenueId> venue() {
        return get("venue").matches("[1-9]\\d{0,17}") ? Optional.of(VenueId.of(get("venue"))) : Optional.empty();
    }

    int page() {
        return get("page").matches("\\d{1,5}") ? Integer.parseInt(get("page")) : 0;
    }

    /** A word for days or one day; else from one to another, each of which may be missing. */
    EventQuery.Days days(LocalDate today) {
        return QuickDays.of(get("when"), today)
                .orElseGet(() -> new EventQuery.Days(
                        QuickDays.day(get("from")).orElse(null),
                        QuickDays.day(get("to")).orElse(null)));
    }

    /** Words mean days of Bulgaria's calendar; a date that is written is the venue's own. */
    private EventQuery.Days daysAtVenues(LocalDate today) {
        return QuickDays.WORDS.contains(get("when")) ? QuickDays.atVenues(days(today), today) : days(today);
    }

    /** The one day that is chosen, if it is one. */
    Optional<LocalDate> day(LocalDate today) {
        var days = days(today);
        return Optional.ofNullable(days.from()).filter(from -> from.equals(days.to()));
    }

    Optional<Money> price(String name) {
        try {
            return Optional.ofNullable(parameters.get(name))
                    .map(amount -> Money.of(amount.replace(',', '.'), CURRENCY))
                    .filter(amount -> !amount.isNegative());
        } catch (NotAnAmount none) {
            return Optional.empty();
        }
    }
}
