package dev.parterre.booking;

import dev.parterre.shared.Fact;
import java.util.List;

/**
 * Confirmed places were given back and their price is on its way to the customer.
 *
 * @param whole whether nothing of the booking is left
 * @param lines ids of the booking lines that were cancelled
 */
public record BookingCancelled(String reference, String reason, boolean whole, List<Long> lines) implements Fact {}
