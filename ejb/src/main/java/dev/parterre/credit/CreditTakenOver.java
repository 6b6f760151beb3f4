package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** An account has taken this code over: its money is in that account's credit. */
public class CreditTakenOver extends Refusal {

    CreditTakenOver() {
        super(Kind.CONFLICT, Map.of());
    }
}
