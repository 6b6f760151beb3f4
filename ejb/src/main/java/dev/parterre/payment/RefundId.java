package dev.parterre.payment;

import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a refund; also its idempotency key at the gateway. */
public record RefundId(String value) implements Serializable {

    static RefundId next() {
        return new RefundId(PublicId.random());
    }
}
