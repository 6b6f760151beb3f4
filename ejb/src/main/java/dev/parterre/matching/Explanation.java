package dev.parterre.matching;

import dev.parterre.matching.Search.PassedOver;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.Money;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a search into the facts of a decision: what speaks for the performance, and what against it. Pure. */
final class Explanation {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final PreferenceSpec spec;
    private final Situation situation;
    private final Search search;

    Explanation(PreferenceSpec spec, Situation situation, Search search) {
        this.spec = spec;
        this.situation = situation;
        this.search = search;
    }

    /** For a performance of which these places were claimed or could be. */
    DecisionFacts chosen(Candidate candidate, List<SeatLabel> places, Money each) {
        var why = new ArrayList<>(fits(candidate));
        var numbered = places.stream().noneMatch(place -> place.seat().isEmpty());
        if (spec.seats().quantity() > 1 && spec.seats().together() && numbered) {
            why.add(Why.met("together", Map.of()));
        }
        why.add(price(each));
        why.add(Why.met("best-of", Map.of("count", String.valueOf(search.fitting()))));
        return new DecisionFacts(ShownPerformance.of(candidate), why, places, each, counts(), search.fitting());
    }

    /** For having done nothing, with the performance that came nearest. */
    DecisionFacts nothing() {
        return search.nearest()
                .map(this::nearMiss)
                .orElseGet(() -> new DecisionFacts(null, List.of(), List.of(), null, counts(), search.fitting()));
    }

    /** For having looked no further than the preference itself. */
    DecisionFacts blocked(Reason reason) {
        return new DecisionFacts(
                null, List.of(Why.unmet(reason, monthAmounts())), List.of(), null, Map.of(), search.fitting());
    }

    /** The first few that fit, best first, with what speaks against those passed over. */
    List<Preview.Fitting> shown(int most) {
        return search.fits().stream().limit(most).map(this::fitting).toList();
    }

    private Preview.Fitting fitting(Candidate candidate) {
        var against = search.passedOver().stream()
                .filter(passed -> passed.candidate().equals(candidate))
                .map(passed -> Why.unmet(passed.reason(), amounts(passed)))
                .findFirst();
        return new Preview.Fitting(ShownPerformance.of(candidate), candidate.cheapest(), against);
    }

    private DecisionFacts nearMiss(PassedOver passed) {
        var why = new ArrayList<>(fits(passed.candidate()));
        why.add(Why.unmet(passed.reason(), amounts(passed)));
        return new DecisionFacts(
                ShownPerformance.of(passed.candidate()), why, List.of(), null, counts(), search.fitting());
    }

    private List<Why> fits(Candidate candidate) {
        var why = new ArrayList<Why>();
        var event = candidate.event();
        if (!spec.what().categories().isEmpty()) {
            why.add(Why.met("category", Map.of("category", event.category().name())));
        }
        spec.what().words().stream()
                .filter(word -> Folding.contains(event.words(), Folding.fold(word)))
                .forEach(word -> why.add(Why.met("word", Map.of("word", word))));
        if (!spec.when().weekdays().isEmpty() || spec.when().timeFrom().isPresent()) {
            var local = candidate.timing().local();
            why.add(Why.met(
                    "day-" + partOfDay(local.toLocalTime()),
                    Map.of("day", local.getDayOfWeek().name())));
        }
        return why;
    }

    private static String partOfDay(LocalTime time) {
        return time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    }

    private Why price(Money each) {
        var limit = spec.limits().maxPrice();
        if (limit.filter(most -> most.exceeds(each)).isEmpty()) {
            return new Why("price", true, Map.of(), Map.of("price", each));
        }
        return new Why(
                "price-under",
                true,
                Map.of(),
                Map.of("price", each, "under", limit.get().minus(each)));
    }

    private Map<String, Money> amounts(PassedOver passed) {
        var terms = passed.candidate().terms();
        if (terms.prices().isEmpty() || passed.reason() == Reason.OTHER_CURRENCY) {
            return Map.of();
        }
        var each = passed.candidate().cheapest();
        var all = each.times(spec.seats().quantity());
        return switch (passed.reason()) {
            case TOO_DEAR ->
                Map.of(
                        "price",
                        each,
                        "over",
                        each.minus(spec.limits().maxPrice().orElse(each)));
            case BUDGET_BOOKING ->
                Map.of("total", all, "limit", spec.limits().budgetPerBooking().orElse(all));
            case BUDGET_MONTH_REACHED -> withTotal(all);
            default -> Map.of();
        };
    }

    private Map<String, Money> withTotal(Money total) {
        var amounts = new LinkedHashMap<>(monthAmounts());
        amounts.put("total", total);
        return amounts;
    }

    private Map<String, Money> monthAmounts() {
        var budget = spec.limits().budgetPerMonth();
        if (budget.isEmpty()) {
            return Map.of();
        }
        var left = LimitPolicy.leftThisMonth(spec.limits(), situation).orElseThrow();
        return Map.of("budget", budget.get(), "left", left.isNegative() ? Money.zero(left.currency()) : left);
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        search.counts().forEach((reason, count) -> counts.put(reason.code(), count));
        return counts;
    }
}
