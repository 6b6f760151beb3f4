package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The preference names no payment method and the answer to the offer did not either; the offer stands. */
public class PaymentMethodNeeded extends Refusal {

    PaymentMethodNeeded() {
        super(Kind.INVALID, Map.of());
    }
}
