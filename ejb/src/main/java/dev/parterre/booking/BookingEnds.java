package dev.parterre.booking;

import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Meters;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What becomes of a booking that is not paid, and of its places; in the transaction that has locked it. */
@Dependent
class BookingEnds {

    @EJB
    private PlaceService places;

    @Inject
    private PlaceReturns returns;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /** The money was refused: the hold lives on for another means, unless its time is over too. */
    void decline(Booking booking) {
        if (booking.state() != BookingState.AWAITING_PAYMENT) {
            return;
        }
        var now = clock.instant();
        if (!now.isBefore(booking.payUntil())) {
            expire(booking);
            return;
        }
        booking.decline(now);
        if (booking.hold().stateAt(now) == HoldState.ACTIVE) {
            letHoldLiveOn(booking, now.plus(HoldPolicy.SECOND_TRY));
        } else {
            endHold(booking);
        }
    }

    /** A hold that was prolonged only for this payment goes back to its own end, but leaves time for a second try. */
    private void letHoldLiveOn(Booking booking, Instant atLeast) {
        var hold = booking.hold();
        if (!hold.expiresAt().isAfter(booking.payUntil())) {
            var planned = hold.plannedEnd();
            hold.resume(planned.isAfter(atLeast) ? planned : atLeast);
        }
        places.prolong(new Claim(hold.performance(), hold.key(), hold.expiresAt()), hold.ordinals());
    }

    /** The time to pay is over. */
    void expire(Booking booking) {
        booking.expire(clock.instant());
        meters.count("booking.bookings", "became", "expired");
        endHold(booking);
    }

    private void endHold(Booking booking) {
        booking.hold().end(HoldState.EXPIRED);
        if (booking.source() == BookingSource.ENGINE) {
            returns.offered(booking.hold());
        } else {
            returns.held(booking.hold());
        }
    }
}
