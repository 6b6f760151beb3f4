package dev.parterre.credit;

import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.shared.Money;

/** A gift card to be sold over the counter. @param means cash or the terminal */
public record CreditSale(Money worth, Means means, String note) {}
