package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The hold is being paid for. */
public class PaymentUnderWay extends Refusal {

    public PaymentUnderWay(String reference) {
        super(Kind.CONFLICT, Map.of("reference", reference));
    }
}
