package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The gateway does not accept this card or token for later use; {@code reason} is its code. */
public class PaymentMethodRefused extends Refusal {

    PaymentMethodRefused(String reason) {
        super(Kind.PAYMENT, Map.of("reason", reason));
    }
}
