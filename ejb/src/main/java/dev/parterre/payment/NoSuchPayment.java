package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such payment. */
public class NoSuchPayment extends Refusal {

    NoSuchPayment() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
