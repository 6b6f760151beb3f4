package dev.parterre.booking;

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
}
