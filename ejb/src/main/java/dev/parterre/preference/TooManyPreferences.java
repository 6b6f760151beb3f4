package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** An account keeps a limited number of preferences at a time. */
public class TooManyPreferences extends Refusal {

    TooManyPreferences(int limit) {
        super(Kind.LIMITED, Map.of("limit", limit));
    }
}
