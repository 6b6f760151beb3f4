package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** A dispute that had taken money ({@link PaymentDisputed}) is decided: won, and the money is ours again, or lost. */
public record DisputeClosed(
        String disputeId, String paymentId, String purpose, long amountMinor, String currency, boolean won)
        implements Fact {}
