package dev.parterre.booking;

import dev.parterre.shared.Fact;

/**
 * A booking that costs something is confirmed: its price is owed to those who sell. Beside {@link BookingConfirmed}, which free bookings
 * have too, so that the books need not hear of these.
 */
public record BookingPaid(String reference) implements Fact {}
