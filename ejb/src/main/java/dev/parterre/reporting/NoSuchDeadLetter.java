package dev.parterre.reporting;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The letter is not there (any more): somebody has replayed or discarded it. */
public class NoSuchDeadLetter extends Refusal {

    NoSuchDeadLetter() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
