package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A balance belongs to an account; a guest has none. */
public class CreditNeedsAccount extends Refusal {

    CreditNeedsAccount() {
        super(Kind.CONFLICT, Map.of());
    }
}
