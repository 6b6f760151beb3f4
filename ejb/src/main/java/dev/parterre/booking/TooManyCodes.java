package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Somebody tries out codes. */
public class TooManyCodes extends Refusal {

    public TooManyCodes(long retryAfter) {
        super(Kind.LIMITED, Map.of(RETRY_AFTER, retryAfter));
    }
}
