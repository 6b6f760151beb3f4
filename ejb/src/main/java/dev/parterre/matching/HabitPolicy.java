package dev.parterre.matching;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.shared.Money;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody usually books, as a wish would say it. Pure. */
final class HabitPolicy {

    /** With fewer visits days and hours are chance. */
    private static final int SEVERAL = 3;
    /** One in so many visits makes a habit. */
    private static final int ONE_IN = 4;

    private static final int MOST_SEATS = 10;
    private static final long STEP_MINOR = 500;

    private HabitPolicy() {}

    /** @param total of all places */
    record Visit(PerformanceDetail performance, int places, Money total) {}

    /** @return in the API's flat shape, cities by their keys; empty without any visit */
    static Map<String, Object> usual(List<Visit> visits) {
        var fields = new LinkedHashMap<String, Object>();
        if (visits.isEmpty()) {
            return fields;
        }
        fields.put("quantity", Math.min(MOST_SEATS, commonest(visits, Visit::places)));
        fields.put(
                "categories",
                habits(visits, visit -> visit.performance().category().name()));
        fields.put(
                "cities",
                habits(visits, visit -> visit.performance().where().city().key()));
        price(visits).ifPresent(price -> fields.put("maxPrice", price));
        if (visits.size() >= SEVERAL) {
            fields.put("weekdays", habits(visits, visit -> visit.performance()
                    .localStart()
                    .getDayOfWeek()
                    .name()));
            fields.put("timeFrom", earliest(visits).toString());
        }
        return fields;
    }

    private static int commonest(List<Visit> visits, Function<Visit, Integer> what) {
        return counted(visits, what).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<String> habits(List<Visit> visits, Function<Visit, String> what) {
        return counted(visits, what).entrySet().stream()
                .filter(entry -> entry.getValue() * ONE_IN >= visits.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> Map<T, Long> counted(Collection<Visit> visits, Function<Visit, T> what) {
        return visits.stream().collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.counting()));
    }

    /** What the dearest tickets cost, rounded up to five units of the currency. */
    private static Optional<String> price(List<Visit> visits) {
        var each = new ArrayList<Long>();
        visits.stream()
                .filter(visit -> "EUR".equals(visit.total().currency()))
                .forEach(visit -> each.add(up(visit.total().minor(), visit.places())));
        return each.stream()
                .max(Long::compare)
                .map(minor -> Math.max(STEP_MINOR, up(minor, STEP_MINOR) * STEP_MINOR))
                .map(minor -> new Money(minor, "EUR").decimal().toPlainString());
    }

    private static long up(long amount, long by) {
        return (amount + by - 1) / by;
    }

    private static LocalTime earliest(List<Visit> visits) {
        return visits.stream()
                .map(visit -> visit.performance()
                        .localStart()
                        .toLocalTime()
                        .withMinute(0)
                        .withSecond(0)
                        .withNano(0))
                .min(LocalTime::compareTo)
                .orElseThrow();
    }
}
