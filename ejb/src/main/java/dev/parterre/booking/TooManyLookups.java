package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Too many wrong addresses were tried for this booking; {@code retryAfter} in seconds. */
public class TooManyLookups extends Refusal {

    public TooManyLookups(long retryAfter) {
        super(Kind.LIMITED, Map.of("retryAfter", retryAfter));
    }
}
