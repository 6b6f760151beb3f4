package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The gateway does not pay this back; {@code reason} is its code. */
public class RefundRefused extends Refusal {

    RefundRefused(String reason) {
        super(Kind.CONFLICT, Map.of("reason", reason == null ? "refused" : reason));
    }
}
