package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The balances do not pay for all of it, and nothing else was named for the rest. */
public class CreditNotEnough extends Refusal {

    CreditNotEnough(String missing, String currency) {
        super(Kind.PAYMENT, Map.of("missing", missing, "currency", currency));
    }
}
