package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventQuery;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A filtered programme as its address says it, so that it can be kept, shared and opened again. What makes no sense in an
 * address is as if it were not there.
 *
 * @param when {@code today}, {@code tomorrow}, {@code weekend}, {@code week}, a day ({@code 2026-12-12}), or empty for any
 */
record ProgrammeAddress(Map<String, String> parameters) {

    static final String TODAY = "today";
    private static final int PAGE_SIZE = 40;
    private static final int WEEK = 7;

    ProgrammeAddress {
        var kept = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        parameters = kept;
    }

    /** The same with one parameter replaced, or left out when empty; from the first page. */
    ProgrammeAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
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

    /** Whether anything restricts the programme. */
    boolean filtered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals("page"));
    }

    EventQuery query(LocalDate today) {
        var days = days(today);
        return new EventQuery(
                parameters.get("q"),
                parameters.get("city"),
                category().orElse(null),
                days.from(),
                days.to(),
                price().orElse(null),
                available(),
                new PageRequest(page(), PAGE_SIZE));
    }

    boolean available() {
        return "true".equals(parameters.get("available"));
    }

    Optional<Category> category() {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(parameters.get("category")))
                .findFirst();
    }

    int page() {
        return get("page").matches("\\d{1,5}") ? Integer.parseInt(get("page")) : 0;
    }

    /** The one day that is chosen, if it is one. */
    Optional<LocalDate> day(LocalDate today) {
        var days = days(today);
        return Optional.ofNullable(days.from()).filter(from -> from.equals(days.to()));
    }

    private Optional<Money> price() {
        try {
            return Optional.ofNullable(parameters.get("maxPrice"))
                    .map(amount -> Money.of(amount.replace(',', '.'), "EUR"))
                    .filter(amount -> !amount.isNegative());
        } catch (NotAnAmount none) {
            return Optional.empty();
        }
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(LocalDate today) {
        return switch (get("when")) {
            case "" -> new Days(null, null);
            case TODAY -> new Days(today, today);
            case "tomorrow" -> new Days(today.plusDays(1), today.plusDays(1));
            case "week" -> new Days(today, today.plusDays(WEEK - 1));
            case "weekend" -> weekend(today);
            default -> oneDay();
        };
    }

    /** From Friday evening's day to Sunday; what is left of it when it has begun. */
    private static Days weekend(LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var friday = sunday.minusDays(2);
        return new Days(friday.isBefore(today) ? today : friday, sunday);
    }

    private Days oneDay() {
        try {
            var day = LocalDate.parse(get("when"));
            return new Days(day, day);
        } catch (DateTimeException none) {
            return new Days(null, null);
        }
    }
}
