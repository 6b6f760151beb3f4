package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlaceService.Released;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds that others of the same owner take the place of: locked, looked at, and given back in the transaction of the new ones. */
@Dependent
class HoldSwaps {

    @Inject
    private HoldRepository holds;

    @Inject
    private BookingRepository bookings;

    @Inject
    private HoldStatements statements;

    @Inject
    private PlaceReturns returns;

    @EJB
    private PlaceService places;

    /**
     * The holds to be given back by errand; an errand that names what is not its owner's to give is refused. What has ended already
     * needs no giving back.
     */
    Map<HoldErrand, Hold> of(List<HoldErrand> errands, Instant now) {
        var swapping = errands.stream()
                .filter(errand ->
                        errand.isUndecided() && errand.command().instead().isPresent())
                .toList();
        if (swapping.isEmpty()) {
            return Map.of();
        }
        var locked = holds
                .lockAll(swapping.stream().map(HoldSwaps::named).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Hold::publicId, hold -> hold));
        var booked = bookings.standing(locked.values()).stream()
                .collect(
                        Collectors.toMap(booking -> booking.hold().publicId(), booking -> booking, (one, same) -> one));
        var swaps = new IdentityHashMap<HoldErrand, Hold>();
        for (var errand : swapping) {
            try {
                var old = owned(errand, locked.get(named(errand)));
                checkNotBooked(booked.get(old.publicId()));
                if (old.stateAt(now) == HoldState.ACTIVE) {
                    swaps.put(errand, old);
                }
            } catch (Refusal no) {
                errand.refuses(no);
            }
        }
        return swaps;
    }

    private static HoldId named(HoldErrand errand) {
        return errand.command().instead().orElseThrow().hold();
    }

    private static Hold owned(HoldErrand errand, Hold hold) {
        if (hold == null || !isOf(hold, errand.performance())) {
            throw new NoSuchHold();
        }
        var secret = errand.command().instead().orElseThrow().secret();
        hold.checkOwner(new HoldOwner(errand.terms().account(), secret));
        return hold;
    }

    private static boolean isOf(Hold hold, PerformanceId performance) {
        return hold.performance().equals(performance);
    }

    private static void checkNotBooked(Booking booking) {
        if (booking == null) {
            return;
        }
        if (booking.state() == BookingState.AWAITING_PAYMENT) {
            throw new PaymentUnderWay(booking.reference().value());
        }
        throw new HoldEnded();
    }

    /** @throws PlacesTaken when one of them has ended meanwhile after all: nothing may be committed then */
    void giveBack(SalePoint sale, Collection<Hold> given) {
        if (given.isEmpty()) {
            return;
        }
        if (statements.release(given) != given.size()) {
            throw new PlacesTaken(List.of());
        }
        places.releaseAll(
                sale.id(),
                given.stream()
                        .map(hold -> new Released(hold.key(), hold.ordinals()))
                        .toList());
        returns.swapped(sale.id(), given);
    }
}
