package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** An address that no invoice can be made out to; the fact {@code field} names what is missing, too long or no such thing. */
public class BillingAddressRefused extends Refusal {

    BillingAddressRefused(String field) {
        super(Kind.INVALID, Map.of("field", field));
    }
}
