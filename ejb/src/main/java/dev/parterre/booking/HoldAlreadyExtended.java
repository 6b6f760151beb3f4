package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A hold can be extended once. */
public class HoldAlreadyExtended extends Refusal {

    public HoldAlreadyExtended() {
        super(Kind.CONFLICT, Map.of());
    }
}
