package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A limit is between 0 and the highest that makes sense. */
public class LimitOutOfRange extends Refusal {

    LimitOutOfRange(int highest) {
        super(Kind.INVALID, Map.of("highest", highest));
    }
}
