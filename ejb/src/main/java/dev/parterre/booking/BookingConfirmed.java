package dev.parterre.booking;

import dev.parterre.shared.Fact;

/** The booking is paid and its places are the customer's. */
public record BookingConfirmed(String reference) implements Fact {}
