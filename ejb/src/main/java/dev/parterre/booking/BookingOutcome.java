package dev.parterre.booking;

import dev.parterre.booking.Settlement.Settled;
import dev.parterre.payment.PaymentState;
import java.util.Optional;

/**
 * What became of an order so far.
 *
 * @param state CONFIRMED (or what it became since), or AWAITING_PAYMENT while the customer or the bank has something to do
 * @param actionUrl where the customer must go to confirm the payment, if they must
 */
public record BookingOutcome(BookingReference reference, BookingState state, Optional<String> actionUrl) {

    public boolean isConfirmed() {
        return state.isLive();
    }

    static BookingOutcome of(FreeBookingOutcome free) {
        var booked = free.booking();
        return new BookingOutcome(booked.reference(), booked.state(), Optional.empty());
    }

    /** @throws PaymentDeclined, HoldExpired when it was paid too late */
    static BookingOutcome of(Settled settled) {
        var payment = settled.payment();
        var step = settled.step();
        if (payment.state() == PaymentState.FAILED || payment.state() == PaymentState.CANCELLED) {
            throw new PaymentDeclined(step.reference(), payment.failureCode());
        }
        if (payment.state() == PaymentState.CAPTURED && !payment.isPaid()) {
            throw new PaymentDeclined(step.reference(), "paid_too_little");
        }
        if (payment.state() == PaymentState.CAPTURED && !step.state().isLive()) {
            throw new HoldExpired();
        }
        return new BookingOutcome(step.reference(), step.state(), Optional.ofNullable(payment.actionUrl()));
    }
}
