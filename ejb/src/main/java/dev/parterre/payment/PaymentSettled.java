package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** A payment came to an end, as the gateway told us by itself; whoever asked for it acts on {@code purpose}. */
public record PaymentSettled(String paymentId, String purpose, PaymentState state) implements Fact {}
