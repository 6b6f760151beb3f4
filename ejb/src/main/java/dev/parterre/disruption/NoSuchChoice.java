package dev.parterre.disruption;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is nothing to choose under that link. */
public class NoSuchChoice extends Refusal {

    NoSuchChoice() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
