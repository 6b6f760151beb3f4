package dev.parterre.booking;

/**
 * A booking of places that cost nothing.
 *
 * @param repeated whether an earlier request had made it
 */
public record FreeBookingOutcome(BookingView booking, boolean repeated) {}
