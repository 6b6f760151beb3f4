package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * No VAT number. The fact {@code reason} says why: {@code country} when it begins with none of the European Union's, {@code form} or
 * {@code check-digits}.
 */
public class VatNumberRefused extends Refusal {

    VatNumberRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
