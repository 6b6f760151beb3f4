package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The caller has opened no till, or one in another currency. */
public class NoOpenTill extends Refusal {

    NoOpenTill() {
        super(Kind.CONFLICT, Map.of());
    }
}
