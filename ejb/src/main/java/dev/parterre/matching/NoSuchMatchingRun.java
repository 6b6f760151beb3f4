package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such run. */
public class NoSuchMatchingRun extends Refusal {

    NoSuchMatchingRun() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
