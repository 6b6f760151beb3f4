package dev.parterre.booking;

import dev.parterre.shared.Fact;

/**
 * The booking is paid and its places are the customer's.
 *
 * @param source who booked it; reactions that concern some bookings only select by it. Null for what cost nothing: no payment of it was
 *     ever waited for, and whoever booked it knows
 */
public record BookingConfirmed(String reference, BookingSource source) implements Fact {}
