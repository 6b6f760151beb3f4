package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Only a refund that failed, and that no other has replaced, is sent again. */
public class RefundNotFailed extends Refusal {

    RefundNotFailed() {
        super(Kind.CONFLICT, Map.of());
    }
}
