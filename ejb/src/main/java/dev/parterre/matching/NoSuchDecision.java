package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such decision for the caller; one about somebody else's preference answers the same. */
public class NoSuchDecision extends Refusal {

    NoSuchDecision() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
