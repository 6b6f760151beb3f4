package dev.parterre.payment;

import java.io.Serializable;

/** A saved payment method as its owner sees it; {@code label} is like {@code Visa •••• 4242, 12/30}. */
public record PaymentMethodView(
        PaymentMethodId id, String label, String brand, String last4, int expiresMonth, int expiresYear)
        implements Serializable {}
