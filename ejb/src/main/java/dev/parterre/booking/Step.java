package dev.parterre.booking;

import dev.parterre.payment.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** How far a booking is between two transactions. */
record Step(long key, BookingReference reference, BookingState state, Optional<PaymentId> payment, Instant payUntil) {

    static Step of(Booking booking) {
        return new Step(booking.key(), booking.reference(), booking.state(), booking.payment(), booking.payUntil());
    }

    boolean isWaiting() {
        return state == BookingState.AWAITING_PAYMENT;
    }
}
