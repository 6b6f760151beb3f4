package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** Money that was back with the customer ({@link RefundDone}) has come back to us: their bank did not take it. It is still owed. */
public record RefundReturned(
        String refundId, String paymentId, String purpose, Tender tender, long amountMinor, String currency)
        implements Fact {}
