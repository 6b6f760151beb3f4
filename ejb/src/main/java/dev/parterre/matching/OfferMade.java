package dev.parterre.matching;

import dev.parterre.shared.Fact;

/** Seats are held for a customer who wants to be asked; the offer waits for an answer. */
public record OfferMade(String decisionId) implements Fact {}
