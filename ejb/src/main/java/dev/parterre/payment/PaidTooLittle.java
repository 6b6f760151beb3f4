package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** Less came in than was asked, or another currency: what was asked is not paid, and whoever asked gives all of it back. */
public record PaidTooLittle(String paymentId, String purpose, long receivedMinor, String currency) implements Fact {}
