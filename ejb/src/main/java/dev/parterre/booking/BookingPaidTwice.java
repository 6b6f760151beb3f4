package dev.parterre.booking;

import dev.parterre.shared.Fact;

/** The places had been paid for by another order of the same hold when this one's money came; all of it is on its way back. */
public record BookingPaidTwice(String reference) implements Fact {}
