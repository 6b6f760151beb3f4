package dev.parterre.disruption;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The time to choose is over, or the money was taken. */
public class ChoiceClosed extends Refusal {

    ChoiceClosed() {
        super(Kind.CONFLICT, Map.of());
    }
}
