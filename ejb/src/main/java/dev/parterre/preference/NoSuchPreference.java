package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such preference for the caller; one of somebody else answers the same. */
public class NoSuchPreference extends Refusal {

    public NoSuchPreference() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
