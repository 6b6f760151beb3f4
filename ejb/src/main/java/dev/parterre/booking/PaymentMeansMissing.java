package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is something to pay, and nothing to pay with. */
public class PaymentMeansMissing extends Refusal {

    public PaymentMeansMissing() {
        super(Kind.INVALID, Map.of());
    }
}
