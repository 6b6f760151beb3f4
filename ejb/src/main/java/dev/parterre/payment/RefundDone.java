package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** Money is back with the customer. */
public record RefundDone(String refundId, String paymentId, String purpose, long amountMinor, String currency)
        implements Fact {}
