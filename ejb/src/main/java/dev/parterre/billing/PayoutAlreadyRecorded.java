package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** That transfer is in the books already. */
public class PayoutAlreadyRecorded extends Refusal {

    public PayoutAlreadyRecorded() {
        super(Kind.CONFLICT, Map.of());
    }
}
