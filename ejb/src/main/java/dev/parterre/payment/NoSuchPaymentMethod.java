package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The customer has no such payment method, or has removed it. */
public class NoSuchPaymentMethod extends Refusal {

    NoSuchPaymentMethod() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
