package dev.parterre.payment;

/** What the gateway says about a refund. */
record RefundOutcome(String gatewayRef, RefundState state, String failureCode) {}
