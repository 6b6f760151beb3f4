package dev.parterre.payment;

import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a payment method that a customer has saved. */
public record PaymentMethodId(String value) implements Serializable {

    static PaymentMethodId next() {
        return new PaymentMethodId(PublicId.random());
    }

    /** @throws NoSuchPaymentMethod when the text can be no such id */
    public static PaymentMethodId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchPaymentMethod();
        }
        return new PaymentMethodId(text);
    }
}
