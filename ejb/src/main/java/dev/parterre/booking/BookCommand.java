package dev.parterre.booking;

import dev.parterre.payment.PaymentCommand;
import java.util.Optional;

/**
 * A hold to be booked and paid. Asking again for the same hold is asking for the same booking.
 *
 * @param holdSecret of a guest's hold; null for the signed-in owner
 * @param means how it is paid; may be empty when there is nothing to pay
 */
public record BookCommand(
        HoldId hold, String holdSecret, Buyer buyer, Optional<PaymentCommand.Means> means, BookingSource source) {}
