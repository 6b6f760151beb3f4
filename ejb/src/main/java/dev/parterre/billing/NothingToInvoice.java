package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Nothing of the booking costs anything, or it was given back. */
public class NothingToInvoice extends Refusal {

    public NothingToInvoice() {
        super(Kind.CONFLICT, Map.of());
    }
}
