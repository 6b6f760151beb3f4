package dev.parterre.payment;

import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a payment; also its idempotency key at the gateway, so that a repeated charge is the same charge. */
public record PaymentId(String value) implements Serializable {

    /** @throws NoSuchPayment when the text can be no such id */
    public static PaymentId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchPayment();
        }
        return new PaymentId(text);
    }

    static PaymentId next() {
        return new PaymentId(PublicId.random());
    }
}
