package dev.parterre.booking;

import dev.parterre.shared.Fact;
import java.util.List;

/**
 * Confirmed places were given back, and what goes back of their price is on its way to the customer.
 *
 * @param whole whether nothing of the booking is left
 * @param lines ids of the booking lines that were cancelled
 * @param cancellation id of what was decided; null in facts of old
 * @param keptMinor what the house keeps of their price, fees for cancelling and service fees
 * @param creditMinor what of the rest was given as a balance instead of money
 * @param currency of these; null in facts of old, where everything went back
 */
public record BookingCancelled(
        String reference,
        String reason,
        boolean whole,
        List<Long> lines,
        String cancellation,
        long keptMinor,
        long creditMinor,
        String currency)
        implements Fact {}
