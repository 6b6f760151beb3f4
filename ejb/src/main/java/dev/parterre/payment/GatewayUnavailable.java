package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The gateway gave no answer: what it did is unknown, and the same step is to be repeated under the same key. */
public class GatewayUnavailable extends Refusal {

    GatewayUnavailable() {
        super(Kind.UNAVAILABLE, Map.of());
    }
}
