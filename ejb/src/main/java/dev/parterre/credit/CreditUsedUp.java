package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is nothing left in this balance, or nothing in the currency of what is to be paid. */
public class CreditUsedUp extends Refusal {

    CreditUsedUp() {
        super(Kind.PAYMENT, Map.of());
    }
}
