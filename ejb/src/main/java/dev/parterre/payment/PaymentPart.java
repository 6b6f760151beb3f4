package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;

/** How much of a payment was made with which tender. */
public record PaymentPart(PaymentId id, Tender tender, Money amount) implements Serializable {}
