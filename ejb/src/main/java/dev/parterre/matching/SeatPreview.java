package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
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
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses seats as the engine would, and claims none. */
@ApplicationScoped
class SeatPreview {

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    /** What of the free places of a performance may be chosen. */
    interface Left {
        BitSet of(PerformanceId performance, BitSet free);
    }

    /**
     * Seats that would be claimed.
     *
     * @param prices what each of them costs
     * @param worse whether they are others than were asked for
     */
    record Found(Candidate candidate, List<Integer> ordinals, List<Money> prices, boolean worse) {

        Money total() {
            return prices.stream().reduce(Money.zero(prices.get(0).currency()), Money::plus);
        }
    }

    Optional<Preview.Choice> choose(PreferenceSpec spec, Search search, Situation situation, Explanation explanation) {
        return find(spec, search, situation, (performance, free) -> free)
                .map(found -> choice(spec, found, explanation));
    }

    /** The best seats of the best performance that has any; what has none is passed over. */
    Optional<Found> find(PreferenceSpec spec, Search search, Situation situation, Left left) {
        var again = new ArrayList<Candidate>();
        for (var candidate :
                search.allowed().stream().limit(SeatSearch.MOST_TRIED).toList()) {
            var found = best(spec, candidate, situation, WishedSeats.exactly(spec), left);
            if (found.isPresent()) {
                return found.map(choice -> found(spec, candidate, choice, false));
            }
            if (spec.seats().mayBeWorse()) {
                again.add(candidate);
            } else {
                search.passOver(candidate, lack(spec, candidate, situation, left));
            }
        }
        for (var candidate : again) {
            var found = best(spec, candidate, situation, WishedSeats.orWorse(spec), left);
            if (found.isPresent()) {
                return found.map(choice -> found(spec, candidate, choice, true));
            }
            search.passOver(candidate, Reason.SOLD_OUT);
        }
        return Optional.empty();
    }

    private Optional<SeatChoice> best(
            PreferenceSpec spec, Candidate candidate, Situation situation, SeatWish wish, Left left) {
        var plan = plans.places(candidate.terms().plan());
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var open = left.of(candidate.id(), free);
        var liked = wish.liking(wish.taste().among(candidate.terms().prices()));
        return MixPolicy.mixes(spec, candidate, situation).stream()
                .flatMap(mix -> BestAvailable.best(plan, open, liked.within(mix)).stream())
                .findFirst();
    }

    /** As the claim would be refused: seats enough but not side by side, or not seats enough. */
    private Reason lack(PreferenceSpec spec, Candidate candidate, Situation situation, Left left) {
        var plan = plans.places(candidate.terms().plan());
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var categories = LimitPolicy.categories(spec, candidate, situation);
        var enough = left.of(candidate.id(), free).stream()
                        .filter(ordinal ->
                                categories.contains(plan.place(ordinal).category()))
                        .count()
                >= spec.seats().quantity();
        return enough && spec.seats().together() ? Reason.NO_SEATS_TOGETHER : Reason.SOLD_OUT;
    }

    private Found found(PreferenceSpec spec, Candidate candidate, SeatChoice choice, boolean worse) {
        var plan = plans.places(candidate.terms().plan());
        var fares = Fares.of(spec.seats().party());
        var prices = IntStream.range(0, choice.ordinals().size())
                .mapToObj(i ->
                        candidate.price(plan.place(choice.ordinals().get(i)).category(), fares.get(i)))
                .toList();
        return new Found(candidate, choice.ordinals(), prices, worse);
    }

    private Preview.Choice choice(PreferenceSpec spec, Found found, Explanation explanation) {
        var candidate = found.candidate();
        var plan = plans.places(candidate.terms().plan());
        var labels = found.ordinals().stream()
                .map(plan::place)
                .map(SeatSearch::label)
                .toList();
        var dearest = found.prices().stream().max(Money::compareTo).orElseThrow();
        var free = places.availability(candidate.id(), candidate.terms().plan()).bits();
        var house = new SeatReasons.House(plan, free, candidate.terms().prices());
        var wish = found.worse() ? WishedSeats.orWorse(spec) : WishedSeats.exactly(spec);
        var good = SeatReasons.of(house, wish, found.ordinals());
        return new Preview.Choice(
                ShownPerformance.of(candidate),
                labels,
                dearest,
                found.total(),
                explanation
                        .chosen(candidate, new Explanation.Places(labels, dearest), good, found.worse())
                        .why());
    }
}
