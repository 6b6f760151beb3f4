package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** One buyer may not have so many places of this performance. */
public class LimitExceeded extends Refusal {

    public LimitExceeded(int limit, int has, int wanted) {
        this(Map.of("limit", limit, "has", has, "wanted", wanted));
    }

    LimitExceeded(Map<String, ?> facts) {
        super(Kind.INVALID, facts);
    }
}
