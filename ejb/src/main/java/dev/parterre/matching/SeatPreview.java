package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses seats as the engine would, and claims none. */
@ApplicationScoped
class SeatPreview {

    private static final int MOST_TRIED = 10;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    Optional<Preview.Choice> choose(PreferenceSpec spec, Search search, Situation situation, Explanation explanation) {
        var again = new ArrayList<Candidate>();
        for (var candidate : search.allowed().stream().limit(MOST_TRIED).toList()) {
            var found = best(spec, candidate, situation, WishedSeats.exactly(spec));
            if (found.isPresent()) {
                return found.map(choice -> choice(spec, candidate, choice, explanation, false));
            }
            if (spec.seats().mayBeWorse()) {
                again.add(candidate);
            } else {
                search.passOver(candidate, spec.seats().together() ? Reason.NO_SEATS_TOGETHER : Reason.SOLD_OUT);
            }
        }
        return orWorse(spec, search, situation, explanation, again);
    }

    private Optional<Preview.Choice> orWorse(
            PreferenceSpec spec,
            Search search,
            Situation situation,
            Explanation explanation,
            List<Candidate> candidates) {
        for (var candidate : candidates) {
            var found = best(spec, candidate, situation, WishedSeats.orWorse(spec));
            if (found.isPresent()) {
                return found.map(choice -> choice(spec, candidate, choice, explanation, true));
            }
            search.passOver(candidate, Reason.SOLD_OUT);
        }
        return Optional.empty();
    }

    private Optional<SeatChoice> best(PreferenceSpec spec, Candidate candidate, Situation situation, SeatWish wish) {
        var plan = plans.places(candidate.terms().plan());
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var liked = wish.liking(wish.taste().among(candidate.terms().prices()));
        return MixPolicy.mixes(spec, candidate, situation).stream()
                .flatMap(mix -> BestAvailable.best(plan, free, liked.within(mix)).stream())
                .findFirst();
    }

    private Preview.Choice choice(
            PreferenceSpec spec, Candidate candidate, SeatChoice choice, Explanation explanation, boolean worse) {
        var plan = plans.places(candidate.terms().plan());
        var chosen = choice.ordinals().stream().map(plan::place).toList();
        var labels = chosen.stream().map(SeatSearch::label).toList();
        var fares = Fares.of(spec.seats().party());
        var prices = IntStream.range(0, chosen.size())
                .mapToObj(i -> candidate.price(chosen.get(i).category(), fares.get(i)))
                .toList();
        var dearest = prices.stream().max(Money::compareTo).orElseThrow();
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var house = new SeatReasons.House(plan, free, candidate.terms().prices());
        var wish = worse ? WishedSeats.orWorse(spec) : WishedSeats.exactly(spec);
        var good = SeatReasons.of(house, wish, choice.ordinals());
        return new Preview.Choice(
                ShownPerformance.of(candidate),
                labels,
                dearest,
                prices.stream().reduce(Money.zero(dearest.currency()), Money::plus),
                explanation
                        .chosen(candidate, new Explanation.Places(labels, dearest), good, worse)
                        .why());
    }
}
