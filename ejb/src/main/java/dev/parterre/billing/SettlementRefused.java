package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No settlement to be recorded. The fact {@code reason} says why: {@code place} or {@code amount}. */
public class SettlementRefused extends Refusal {

    SettlementRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
