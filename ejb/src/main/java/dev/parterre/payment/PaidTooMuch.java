package dev.parterre.payment;

import dev.parterre.shared.Fact;

/** More came in than was asked; the rest is on its way back, and what was asked is paid. */
public record PaidTooMuch(String paymentId, String purpose, long excessMinor, String currency) implements Fact {}
