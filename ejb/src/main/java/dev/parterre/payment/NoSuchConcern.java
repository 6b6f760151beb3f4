package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such matter, or it does not allow what is asked. */
public class NoSuchConcern extends Refusal {

    NoSuchConcern() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
