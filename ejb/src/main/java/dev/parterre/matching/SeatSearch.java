package dev.parterre.matching;

import dev.parterre.allocation.DrawnPlace;
import dev.parterre.booking.HoldCommand;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.HoldView;
import dev.parterre.booking.LimitExceeded;
import dev.parterre.booking.NoSeatsTogether;
import dev.parterre.booking.NotOnSale;
import dev.parterre.booking.NothingAtThatPrice;
import dev.parterre.booking.PlaceRequest;
import dev.parterre.booking.PlaceRequest.AssignedSeats;
import dev.parterre.booking.PlaceRequest.BestPlaces;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.StandingOrder;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Claims the best free seats of the best performance that has any; what is lost to others is passed over. */
@ApplicationScoped
class SeatSearch {

    /** Long enough to pay; whatever a crash leaves behind is free again after that. */
    static final Duration HOLD = Duration.ofMinutes(10);
    /** So many performances are tried for one preference in one run. */
    static final int MOST_TRIED = 20;

    @EJB
    private HoldService holds;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    @Inject
    private Lotteries lotteries;

    /** The best seats of the best performance, asked for and perhaps not answered yet. */
    record Asked(Attempt attempt, Candidate candidate, CompletableFuture<HoldView> answer) {

        /** Empty when it was refused, or failed. */
        Optional<HoldId> held() {
            try {
                return Optional.of(answer.join().id());
            } catch (CompletionException none) {
                return Optional.empty();
            }
        }
    }

    /** The places of somebody who asked; empty when they were refused, and {@link #claim} is to be tried. Waits for the answer. */
    Optional<Claimed> answered(Asked asked) {
        try {
            return Optional.of(
                    told(asked.attempt(), asked.candidate(), asked.answer().join(), false));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                reason(refusal);
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Asks and does not wait, outside of lines; empty when no performance is allowed. Who asks first at a performance chooses first there. */
    Optional<Asked> ask(StandingOrder order, Search search, Situation situation) {
        var attempt = attempt(order, search, situation);
        return search.allowed().stream().findFirst().map(candidate -> {
            var wish = WishedSeats.exactly(order.spec());
            var mix = MixPolicy.mixes(order.spec(), candidate, situation).get(0);
            var best = new BestPlaces(wish.within(mix), LimitPolicy.mostPerTicket(order.spec(), situation));
            return new Asked(attempt, candidate, later(order, command(order.spec(), candidate, best)));
        });
    }

    private CompletableFuture<HoldView> later(StandingOrder order, HoldCommand command) {
        try {
            return holds.holdForLater(order.account(), command, HOLD);
        } catch (Refusal no) {
            return CompletableFuture.failedFuture(no);
        }
    }

    private Attempt attempt(StandingOrder order, Search search, Situation situation) {
        return new Attempt(
                order,
                search,
                new Explanation(order.spec(), situation, search),
                situation,
                lotteries.place(search, order.id()));
    }

    /** @return the places claimed; empty when every performance allowed was passed over */
    Optional<Claimed> claim(StandingOrder order, Search search, Situation situation) {
        var attempt = attempt(order, search, situation);
        var again = new ArrayList<Candidate>();
        for (var candidate : search.allowed().stream().limit(MOST_TRIED).toList()) {
            try {
                return Optional.of(claimed(attempt, candidate, WishedSeats.exactly(order.spec()), false));
            } catch (Refusal refusal) {
                var reason = reason(refusal);
                if (order.spec().seats().mayBeWorse() && reason.isForLackOfSuchSeats()) {
                    again.add(candidate);
                } else {
                    search.passOver(candidate, reason);
                }
            }
        }
        return orWorse(attempt, search, again);
    }

    /** @param drawn where the preference stands in the line that is served, if one is */
    record Attempt(
            StandingOrder order,
            Search search,
            Explanation explanation,
            Situation situation,
            Optional<DrawnPlace> drawn) {

        /** The places chosen for it, if it has not been changed since. */
        List<String> chosen() {
            return drawn.filter(place ->
                            place.seatedAt().filter(order.changedAt()::isBefore).isPresent())
                    .map(DrawnPlace::places)
                    .orElse(List.of());
        }

        DecisionFacts explained(DecisionFacts facts) {
            return drawn.map(place -> Why.met("by-lot", Map.of("place", String.valueOf(place.ticketRank()))))
                    .map(facts::and)
                    .orElse(facts);
        }
    }

    private Optional<Claimed> orWorse(Attempt attempt, Search search, List<Candidate> candidates) {
        for (var candidate : candidates) {
            try {
                var wish = WishedSeats.orWorse(attempt.order().spec());
                return Optional.of(claimed(attempt, candidate, wish, true));
            } catch (Refusal refusal) {
                search.passOver(candidate, reason(refusal));
            }
        }
        return Optional.empty();
    }

    private Claimed claimed(Attempt attempt, Candidate candidate, SeatWish wish, boolean worse) {
        var hold = held(attempt, candidate, wish, worse ? List.of() : attempt.chosen());
        return told(attempt, candidate, hold, worse);
    }

    private Claimed told(Attempt attempt, Candidate candidate, HoldView hold, boolean worse) {
        var spec = attempt.order().spec();
        var wish = worse ? WishedSeats.orWorse(spec) : WishedSeats.exactly(spec);
        var dearest = hold.places().stream()
                .map(HoldView.HeldPlace::price)
                .max(Money::compareTo)
                .orElseThrow();
        var labels = hold.places().stream().map(held -> label(held.place())).toList();
        var ordinals =
                hold.places().stream().map(held -> held.place().ordinal()).toList();
        var good = SeatReasons.of(house(candidate), wish, ordinals);
        return new Claimed(
                hold.id().value(),
                candidate,
                hold.quote().total(),
                LimitPolicy.patience(spec),
                attempt.explained(
                        attempt.explanation().chosen(candidate, new Explanation.Places(labels, dearest), good, worse)));
    }

    private SeatReasons.House house(Candidate candidate) {
        var plan = candidate.terms().plan();
        return new SeatReasons.House(
                plans.places(plan),
                places.availability(candidate.id(), plan).bits(),
                candidate.terms().prices());
    }

    /** What was chosen for it, or the best among the price categories that may be mixed; when those have no such seats, among the next. */
    private HoldView held(Attempt attempt, Candidate candidate, SeatWish wish, List<String> chosen) {
        var order = attempt.order();
        var spec = order.spec();
        var most = LimitPolicy.mostPerTicket(spec, attempt.situation());
        var mixes = MixPolicy.mixes(spec, candidate, attempt.situation()).iterator();
        var best = new BestPlaces(wish.within(mixes.next()), most);
        PlaceRequest places = chosen.isEmpty() ? best : new AssignedSeats(chosen, best);
        var line = attempt.search().isInTurnAt(candidate);
        while (true) {
            try {
                return holds.holdFor(order.account(), command(spec, candidate, places), HOLD, line);
            } catch (SoldOut | NoSeatsTogether | NothingAtThatPrice none) {
                if (!mixes.hasNext()) {
                    throw none;
                }
                places = new BestPlaces(wish.within(mixes.next()), most);
            }
        }
    }

    private static HoldCommand command(PreferenceSpec spec, Candidate candidate, PlaceRequest places) {
        return new HoldCommand(
                candidate.id(), places, Fares.of(spec.seats().party()), Optional.empty(), Optional.empty());
    }

    static SeatLabel label(PlaceInfo place) {
        return new SeatLabel(place.zoneName(), place.rowLabel(), place.seatLabel());
    }

    /** A refusal this engine does not know is a fault and not a reason. */
    static Reason reason(Refusal refusal) {
        if (refusal instanceof NoSeatsTogether) {
            return Reason.NO_SEATS_TOGETHER;
        }
        if (refusal instanceof PlacesTaken) {
            return Reason.LOST_RACE;
        }
        if (refusal instanceof LimitExceeded) {
            return Reason.PURCHASE_LIMIT;
        }
        if (refusal instanceof NothingAtThatPrice) {
            return Reason.TOO_DEAR;
        }
        if (refusal instanceof SoldOut || refusal instanceof NotOnSale) {
            return Reason.SOLD_OUT;
        }
        throw refusal;
    }
}
