package dev.parterre.payment;

import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a refund; also its idempotency key at the gateway. */
public record RefundId(String value) implements Serializable {

    /** @throws NoSuchRefund when the text can be no such id */
    public static RefundId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchRefund();
        }
        return new RefundId(text);
    }

    static RefundId next() {
        return new RefundId(PublicId.random());
    }
}
