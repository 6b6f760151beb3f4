package dev.parterre.matching;

import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody should know of a wish before it is stored, and what would help when it leads to nothing. Pure. */
final class Advice {

    /** So much a month without having said so is worth a word. */
    private static final long MUCH_MINOR = 50_000;
    /** The best few of what would help. */
    private static final int MOST = 3;

    /** What can be given up together, by the field that stands for it. */
    private static final Map<String, List<String>> GROUPS = groups();

    private Advice() {}

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("words", List.of("words"));
        groups.put("performers", List.of("performers"));
        groups.put("categories", List.of("categories"));
        groups.put("cities", List.of("cities", "venues", "near"));
        groups.put("weekdays", List.of("weekdays"));
        groups.put("timeFrom", List.of("timeFrom", "timeTo"));
        groups.put("from", List.of("from", "to", "blackouts"));
        groups.put("leadDays", List.of("leadDays"));
        return groups;
    }

    static List<Preview.Hint> of(PreferenceSpec spec, CandidateIndex programme, Situation situation, Search search) {
        var hints = new ArrayList<Preview.Hint>();
        greedy(spec).ifPresent(hints::add);
        if (asksForNothing(spec)) {
            hints.add(hint("categories", "hint-anything", Map.of("count", String.valueOf(search.fitting()))));
        }
        if (search.allowed().isEmpty()) {
            dearer(spec, search).ifPresent(hints::add);
            overspent(spec, search).ifPresent(hints::add);
            crowded(search).ifPresent(hints::add);
            hints.addAll(wider(spec, programme, situation));
        }
        return hints;
    }

    private static boolean asksForNothing(PreferenceSpec spec) {
        var when = spec.when();
        return spec.what().isAnything()
                && spec.where().isAnywhere()
                && when.weekdays().isEmpty()
                && when.timeFrom().isEmpty()
                && when.timeTo().isEmpty()
                && when.from().isEmpty()
                && when.to().isEmpty();
    }

    /** What it may cost in a month at worst, when it may pay by itself and no budget was named. */
    private static Optional<Preview.Hint> greedy(PreferenceSpec spec) {
        var limits = spec.limits();
        if (spec.consent().mode() != PreferenceMode.BOOK
                || limits.budgetPerMonth().isPresent()) {
            return Optional.empty();
        }
        return limits.budgetPerBooking()
                .or(() ->
                        limits.maxPrice().map(price -> price.times(spec.seats().quantity())))
                .map(booking -> booking.times(limits.bookingsPerMonth()))
                .filter(worst -> worst.minor() > MUCH_MINOR)
                .map(worst -> new Preview.Hint(
                        "budgetPerMonth", new Why("hint-greedy", false, Map.of(), Map.of("amount", worst))));
    }

    private static Optional<Preview.Hint> dearer(PreferenceSpec spec, Search search) {
        var dear = search.passedOver().stream()
                .filter(passed -> passed.reason() == Reason.TOO_DEAR)
                .map(passed -> cheapest(passed.candidate(), spec))
                .toList();
        return dear.stream()
                .min(Money::compareTo)
                .map(price -> new Preview.Hint(
                        "maxPrice",
                        new Why(
                                "hint-price",
                                false,
                                Map.of("count", String.valueOf(dear.size())),
                                Map.of("price", price))));
    }

    /** So many tickets cost more than a booking may, each of them does not. */
    private static Optional<Preview.Hint> overspent(PreferenceSpec spec, Search search) {
        var dear = search.passedOver().stream()
                .filter(passed -> passed.reason() == Reason.BUDGET_BOOKING)
                .map(passed -> least(passed.candidate(), spec))
                .toList();
        return dear.stream()
                .min(Money::compareTo)
                .map(total -> new Preview.Hint(
                        "budgetPerBooking",
                        new Why(
                                "hint-budget",
                                false,
                                Map.of("count", String.valueOf(dear.size())),
                                Map.of("total", total))));
    }

    private static Money least(Candidate candidate, PreferenceSpec spec) {
        return candidate.terms().prices().keySet().stream()
                .map(category -> candidate.total(category, spec.seats().party()))
                .min(Money::compareTo)
                .orElseThrow();
    }

    /** More tickets than one customer may buy. */
    private static Optional<Preview.Hint> crowded(Search search) {
        var limits = search.passedOver().stream()
                .filter(passed -> passed.reason() == Reason.PURCHASE_LIMIT)
                .map(passed -> passed.candidate().terms().purchaseLimit())
                .toList();
        return limits.stream()
                .max(Integer::compareTo)
                .map(most -> hint(
                        "quantity",
                        "hint-quantity",
                        Map.of("count", String.valueOf(limits.size()), "most", String.valueOf(most))));
    }

    private static Money cheapest(Candidate candidate, PreferenceSpec spec) {
        return candidate.terms().prices().keySet().stream()
                .map(category -> candidate.dearest(category, spec.seats().party()))
                .min(Money::compareTo)
                .orElseThrow();
    }

    private record Relief(String field, int count) {}

    private static List<Preview.Hint> wider(PreferenceSpec spec, CandidateIndex programme, Situation situation) {
        return GROUPS.entrySet().stream()
                .map(group -> new Relief(group.getKey(), without(spec, group.getValue(), programme, situation)))
                .filter(relief -> relief.count() > 0)
                .sorted(Comparator.comparingInt(Relief::count).reversed())
                .limit(MOST)
                .map(relief ->
                        hint(relief.field(), "hint-" + relief.field(), Map.of("count", String.valueOf(relief.count()))))
                .toList();
    }

    private static int without(
            PreferenceSpec spec, List<String> fields, CandidateIndex programme, Situation situation) {
        var wider = spec.without(fields.toArray(String[]::new));
        return wider.equals(spec)
                ? 0
                : Search.of(wider, programme, situation).allowed().size();
    }

    private static Preview.Hint hint(String field, String code, Map<String, String> values) {
        return new Preview.Hint(field, new Why(code, false, values, Map.of()));
    }
}
