package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such refund. */
public class NoSuchRefund extends Refusal {

    NoSuchRefund() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
