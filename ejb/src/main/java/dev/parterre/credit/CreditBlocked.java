package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The balance is blocked; the house has to be asked. */
public class CreditBlocked extends Refusal {

    CreditBlocked() {
        super(Kind.CONFLICT, Map.of());
    }
}
