package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Somebody changed the preference since the caller read it; nothing was overwritten. */
public class PreferenceChanged extends Refusal {

    PreferenceChanged(int version) {
        super(Kind.CONFLICT, Map.of("version", version));
    }
}
