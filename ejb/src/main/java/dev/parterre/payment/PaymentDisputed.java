package dev.parterre.payment;

import dev.parterre.shared.Fact;

/**
 * A cardholder's bank has taken money back until it is decided.
 *
 * @param paymentId null when we know no such payment
 */
public record PaymentDisputed(
        String disputeId, String paymentId, String purpose, long amountMinor, String currency, String reason)
        implements Fact {}
