package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A balance is worth more than nothing, and not more than the house issues at once. */
public class CreditWorthRefused extends Refusal {

    CreditWorthRefused() {
        super(Kind.INVALID, Map.of());
    }
}
