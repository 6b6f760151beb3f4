package dev.parterre.matching;

import dev.parterre.booking.NotOnSale;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.FoundSeats.Kind;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SeatTaste;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Money;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "Find us good seats": for somebody who looks at one performance, by the rules and the chooser of the engine. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeatFinderService {

    @Inject
    private Programme programme;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    /**
     * The seats asked for, then what would be cheaper, then what would have a better view; none when there are no such seats.
     *
     * @throws NotOnSale
     * @throws dev.parterre.seating.QuantityOutOfRange, ShareOutOfRange
     */
    public List<FoundSeats> find(PerformanceId performance, SeatQuestion question) {
        var candidate = programme.now().find(performance).orElseThrow(NotOnSale::new);
        var wish = question.wish(candidate);
        var house = house(candidate);
        var affordable = house.prices().keySet().stream()
                .filter(category -> question.affords(candidate, category))
                .collect(Collectors.toSet());
        var best = best(house, wish, affordable);
        var found = new ArrayList<FoundSeats>();
        best.ifPresent(choice -> found.add(found(Kind.BEST, house, wish, choice)));
        best.flatMap(choice -> cheaper(house, wish, affordable, choice))
                .ifPresent(choice -> found.add(found(Kind.CHEAPER, house, wish, choice)));
        best.flatMap(choice -> nearer(house, wish, choice))
                .ifPresent(choice -> found.add(found(Kind.NEARER, house, wish, choice)));
        return found;
    }

    private SeatReasons.House house(Candidate candidate) {
        var plan = candidate.terms().plan();
        return new SeatReasons.House(
                plans.places(plan),
                places.availability(candidate.id(), plan).bits(),
                candidate.terms().prices());
    }

    private static Optional<SeatChoice> best(SeatReasons.House house, SeatWish wish, Set<Integer> categories) {
        return categories.isEmpty()
                ? Optional.empty()
                : BestAvailable.best(house.plan(), house.free(), wish.within(categories));
    }

    private static Optional<SeatChoice> cheaper(
            SeatReasons.House house, SeatWish wish, Set<Integer> affordable, SeatChoice choice) {
        var dearest = prices(house, choice).stream().max(Money::compareTo).orElseThrow();
        var less = affordable.stream()
                .filter(category -> dearest.exceeds(house.prices().get(category)))
                .collect(Collectors.toSet());
        return best(house, wish, less);
    }

    private static Optional<SeatChoice> nearer(SeatReasons.House house, SeatWish wish, SeatChoice choice) {
        return best(house, wish.liking(SeatTaste.VIEW), house.prices().keySet())
                .filter(other -> !other.isArea() && !other.ordinals().equals(choice.ordinals()))
                .filter(other -> total(house, other).exceeds(total(house, choice)));
    }

    private static FoundSeats found(Kind kind, SeatReasons.House house, SeatWish wish, SeatChoice choice) {
        var why = new ArrayList<Why>();
        if (wish.quantity() > 1) {
            why.addAll(company(choice.fit()));
        }
        why.addAll(SeatReasons.of(house, wish, choice.ordinals()));
        return new FoundSeats(kind, house.plan().places(choice.ordinals()), total(house, choice), why);
    }

    private static List<Why> company(SeatChoice.Fit fit) {
        return switch (fit) {
            case TOGETHER -> List.of(Why.met("together", Map.of()));
            case TOGETHER_LEAVING_ONE -> List.of(Why.met("together", Map.of()), Why.unmet("leaves-one"));
            case CLOSE -> List.of(Why.unmet("near-each-other"));
            case IN_ONE_ZONE -> List.of(Why.unmet("in-one-zone"));
            case SCATTERED -> List.of(Why.unmet("apart"));
            case NAMED, AREA -> List.of();
        };
    }

    private static List<Money> prices(SeatReasons.House house, SeatChoice choice) {
        return house.plan().places(choice.ordinals()).stream()
                .map(place -> house.prices().get(place.category()))
                .toList();
    }

    private static Money total(SeatReasons.House house, SeatChoice choice) {
        return prices(house, choice).stream().reduce(Money::plus).orElseThrow();
    }
}
