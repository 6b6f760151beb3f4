package dev.parterre.disruption;

import dev.parterre.shared.Fact;

/** The performance of a booking is on another date, and its customer may choose until a term. */
public record BookingMoved(String reference, String disruption) implements Fact {}
