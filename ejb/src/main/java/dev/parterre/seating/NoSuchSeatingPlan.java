package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such seating plan, or the performance has none yet. */
public class NoSuchSeatingPlan extends Refusal {

    public NoSuchSeatingPlan() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
