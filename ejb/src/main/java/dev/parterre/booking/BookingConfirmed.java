package dev.parterre.booking;

import dev.parterre.shared.Fact;

/**
 * The booking is paid and its places are the customer's.
 *
 * @param source who booked it; reactions that concern some bookings only select by it
 */
public record BookingConfirmed(String reference, BookingSource source) implements Fact {}
