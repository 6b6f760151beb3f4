package dev.parterre.matching;

import dev.parterre.shared.Fact;

/** The engine booked, and the bank wants the customer to confirm the payment; the seats are kept meanwhile. */
public record PaymentConfirmationNeeded(String decisionId) implements Fact {}
