package dev.parterre.allocation;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no draw to be done again, or not yet. */
public class NotDrawnYet extends Refusal {

    NotDrawnYet() {
        super(Kind.CONFLICT, Map.of());
    }
}
