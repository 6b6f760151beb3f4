package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Terms that cannot be: {@code field} says where, {@code reason} why. */
public class CancellationTermsRefused extends Refusal {

    private CancellationTermsRefused(String field, String reason) {
        super(Kind.INVALID, Map.of("field", field, "reason", reason));
    }

    static void unless(boolean fine, String field, String reason) {
        if (!fine) {
            throw new CancellationTermsRefused(field, reason);
        }
    }
}
