package dev.parterre.matching;

import dev.parterre.matching.Search.PassedOver;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.shared.Money;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a search into the facts of a decision: what speaks for the performance, and what against it. Pure. */
final class Explanation {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final PreferenceSpec spec;
    private final Situation situation;
    private final Search search;

    /** @param each what the dearest of them costs */
    record Places(List<SeatLabel> labels, Money each) {}

    Explanation(PreferenceSpec spec, Situation situation, Search search) {
        this.spec = spec;
        this.situation = situation;
        this.search = search;
    }

    /**
     * For a performance of which these places were claimed or could be.
     *
     * @param good what speaks for the places
     * @param worse whether they are others than were asked for
     */
    DecisionFacts chosen(Candidate candidate, Places places, List<Why> good, boolean worse) {
        var each = places.each();
        var why = new ArrayList<>(fits(candidate));
        var numbered = places.labels().stream().noneMatch(place -> place.seat().isEmpty());
        if (worse) {
            why.add(Why.unmet("other-seats"));
        } else if (spec.seats().quantity() > 1 && spec.seats().sitting() != Sitting.APART && numbered) {
            why.add(Why.met(spec.seats().together() ? "together" : "pairs", Map.of()));
        }
        why.addAll(good);
        why.add(price(each));
        why.add(Why.met("best-of", Map.of("count", String.valueOf(search.fitting()))));
        return new DecisionFacts(
                ShownPerformance.of(candidate), why, places.labels(), each, counts(), search.fitting());
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
        spec.what().performers().stream()
                .filter(name -> Folding.contains(event.performers(), Folding.fold(name)))
                .forEach(name -> why.add(Why.met("performer", Map.of("name", name))));
        distance(candidate).ifPresent(why::add);
        if (!spec.when().weekdays().isEmpty() || spec.when().timeFrom().isPresent()) {
            var local = candidate.timing().local();
            why.add(Why.met(
                    "day-" + partOfDay(local.toLocalTime()),
                    Map.of("day", local.getDayOfWeek().name())));
        }
        return why;
    }

    private Optional<Why> distance(Candidate candidate) {
        return spec.where().near().flatMap(near -> near.point()
                .flatMap(from -> candidate.house().point().map(from::kmTo))
                .filter(km -> km <= near.km())
                .map(km -> Why.met("near", Map.of("km", String.valueOf(Math.round(km)), "place", near.place()))));
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
        var candidate = passed.candidate();
        var party = spec.seats().party();
        var each = candidate.terms().prices().keySet().stream()
                .map(category -> candidate.dearest(category, party))
                .min(Money::compareTo)
                .orElseThrow();
        var all = candidate.terms().prices().keySet().stream()
                .map(category -> candidate.total(category, party))
                .min(Money::compareTo)
                .orElseThrow();
        return switch (passed.reason()) {
            case TOO_DEAR ->
                Map.of(
                        "price",
                        each,
                        "over",
                        each.minus(spec.limits().maxPrice().orElse(each)));
            case BUDGET_BOOKING ->
                Map.of("total", all, "limit", spec.limits().budgetPerBooking().orElse(all));
            case BUDGET_MONTH_REACHED -> withTotal(all, monthAmounts());
            case BUDGET_YEAR_REACHED ->
                withTotal(
                        all,
                        amounts(spec.limits().budgetPerYear(), LimitPolicy.leftThisYear(spec.limits(), situation)));
            case BUDGET_OVERALL_REACHED ->
                withTotal(
                        all, amounts(spec.limits().budgetOverall(), LimitPolicy.leftOverall(spec.limits(), situation)));
            default -> Map.of();
        };
    }

    private static Map<String, Money> withTotal(Money total, Map<String, Money> known) {
        var amounts = new LinkedHashMap<>(known);
        amounts.put("total", total);
        return amounts;
    }

    private Map<String, Money> monthAmounts() {
        return amounts(spec.limits().budgetPerMonth(), LimitPolicy.leftThisMonth(spec.limits(), situation));
    }

    private static Map<String, Money> amounts(Optional<Money> budget, Optional<Money> left) {
        if (budget.isEmpty()) {
            return Map.of();
        }
        var rest = left.filter(money -> !money.isNegative())
                .orElse(Money.zero(budget.get().currency()));
        return Map.of("budget", budget.get(), "left", rest);
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        search.counts().forEach((reason, count) -> counts.put(reason.code(), count));
        return counts;
    }
}
