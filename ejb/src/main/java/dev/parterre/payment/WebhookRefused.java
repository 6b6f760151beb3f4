package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A webhook that the gateway did not sign, or signed too long ago. */
public class WebhookRefused extends Refusal {

    WebhookRefused() {
        super(Kind.FORBIDDEN, Map.of());
    }
}
