package dev.parterre.ticketing;

import dev.parterre.shared.Fact;

/** A confirmed booking has its tickets. */
public record TicketsIssued(String reference) implements Fact {}
