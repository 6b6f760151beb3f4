package dev.parterre.disruption;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A performance cannot be called off or moved like that: {@code field} says where, {@code reason} why. */
public class DisruptionRefused extends Refusal {

    private DisruptionRefused(String field, String reason) {
        super(Kind.INVALID, Map.of("field", field, "reason", reason));
    }

    static void unless(boolean fine, String field, String reason) {
        if (!fine) {
            throw new DisruptionRefused(field, reason);
        }
    }
}
