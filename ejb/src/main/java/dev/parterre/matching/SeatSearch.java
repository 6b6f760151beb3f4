package dev.parterre.matching;

import dev.parterre.booking.HoldCommand;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.HoldView;
import dev.parterre.booking.LimitExceeded;
import dev.parterre.booking.NoSeatsTogether;
import dev.parterre.booking.NotOnSale;
import dev.parterre.booking.NothingAtThatPrice;
import dev.parterre.booking.PlaceRequest;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.StandingOrder;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Claims the best free seats of the best performance that has any; what is lost to others is passed over. */
@ApplicationScoped
class SeatSearch {

    /** Long enough to pay; whatever a crash leaves behind is free again after that. */
    static final Duration HOLD = Duration.ofMinutes(10);
    /** So many performances are tried for one preference in one run. */
    private static final int MOST_TRIED = 20;

    @EJB
    private HoldService holds;

    /** @return the places claimed; empty when every performance allowed was passed over */
    Optional<Claimed> claim(StandingOrder order, Search search, Situation situation) {
        var explanation = new Explanation(order.spec(), situation, search);
        for (var candidate : search.allowed().stream().limit(MOST_TRIED).toList()) {
            try {
                var hold = holds.holdFor(order.account(), command(order.spec(), candidate, situation), HOLD);
                return Optional.of(claimed(hold, explanation, candidate));
            } catch (Refusal refusal) {
                search.passOver(candidate, reason(refusal));
            }
        }
        return Optional.empty();
    }

    private static HoldCommand command(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var most = LimitPolicy.mostPerTicket(spec, situation);
        return HoldCommand.of(candidate.id(), new PlaceRequest.BestPlaces(wish(spec), most));
    }

    static SeatWish wish(PreferenceSpec spec) {
        var seats = spec.seats();
        return new SeatWish(
                seats.quantity(), seats.together(), seats.zones(), seats.zonesExcluded(), Set.of(), SeatNeeds.NONE);
    }

    private static Claimed claimed(HoldView hold, Explanation explanation, Candidate candidate) {
        var dearest = hold.places().stream()
                .map(HoldView.HeldPlace::price)
                .max(Money::compareTo)
                .orElseThrow();
        var labels = hold.places().stream().map(held -> label(held.place())).toList();
        return new Claimed(
                hold.id().value(),
                candidate.terms().saleUntil(),
                hold.quote().total(),
                explanation.chosen(candidate, labels, dearest));
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
