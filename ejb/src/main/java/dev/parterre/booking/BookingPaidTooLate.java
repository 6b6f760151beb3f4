package dev.parterre.booking;

import dev.parterre.shared.Fact;

/** The money came after the places had gone to somebody else; all of it is on its way back. */
public record BookingPaidTooLate(String reference) implements Fact {}
