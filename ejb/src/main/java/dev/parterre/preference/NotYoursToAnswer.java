package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The owner of the preference has not let this member answer its offers. */
public class NotYoursToAnswer extends Refusal {

    public NotYoursToAnswer() {
        super(Kind.FORBIDDEN, Map.of());
    }
}
