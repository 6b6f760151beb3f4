package dev.parterre.disruption;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is none under that name. */
public class NoSuchDisruption extends Refusal {

    NoSuchDisruption() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
