package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The line of a lottery is served to its end: while it is not, the performance is open to nobody. */
public class RunNotStoppable extends Refusal {

    RunNotStoppable() {
        super(Kind.CONFLICT, Map.of());
    }
}
