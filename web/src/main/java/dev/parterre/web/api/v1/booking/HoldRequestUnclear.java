package dev.parterre.web.api.v1.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A hold is asked for by seats, by category, or as best available: by exactly one of them. */
public class HoldRequestUnclear extends Refusal {

    HoldRequestUnclear() {
        super(Kind.INVALID, Map.of());
    }
}
