package dev.parterre.payment;

import dev.parterre.shared.Fact;

/**
 * Money is back with the customer.
 *
 * @param tender the way it went back
 */
public record RefundDone(
        String refundId, String paymentId, String purpose, Tender tender, long amountMinor, String currency)
        implements Fact {}
