package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Chooses seats as the engine would, and claims none. */
@ApplicationScoped
class SeatPreview {

    private static final int MOST_TRIED = 10;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    Optional<Preview.Choice> choose(PreferenceSpec spec, Search search, Situation situation, Explanation explanation) {
        for (var candidate : search.allowed().stream().limit(MOST_TRIED).toList()) {
            var plan = plans.places(candidate.terms().plan());
            var found = best(spec, candidate, situation, plan);
            if (found.isPresent()) {
                return Optional.of(choice(candidate, found.get(), plan, explanation));
            }
            search.passOver(candidate, spec.seats().together() ? Reason.NO_SEATS_TOGETHER : Reason.SOLD_OUT);
        }
        return Optional.empty();
    }

    private Optional<SeatChoice> best(PreferenceSpec spec, Candidate candidate, Situation situation, PlanPlaces plan) {
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var wish = SeatSearch.wish(spec).within(LimitPolicy.categories(spec, candidate, situation));
        return BestAvailable.best(plan, free, wish);
    }

    private static Preview.Choice choice(
            Candidate candidate, SeatChoice choice, PlanPlaces plan, Explanation explanation) {
        var chosen = choice.ordinals().stream().map(plan::place).toList();
        var labels = chosen.stream().map(SeatSearch::label).toList();
        var prices = chosen.stream()
                .map(place -> candidate.terms().prices().get(place.category()))
                .toList();
        var dearest = prices.stream().max(Money::compareTo).orElseThrow();
        return new Preview.Choice(
                ShownPerformance.of(candidate),
                labels,
                dearest,
                prices.stream().reduce(Money.zero(dearest.currency()), Money::plus),
                explanation.chosen(candidate, labels, dearest).why());
    }
}
