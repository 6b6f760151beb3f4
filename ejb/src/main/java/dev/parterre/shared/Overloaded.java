package dev.parterre.shared;

import java.time.Duration;
import java.util.Map;

/**
 * More is asked for at the moment than can be done: nothing was done, asking again after {@link #retryAfter} may succeed. Thrown
 * before work begins, where it waits in a bounded queue, and after it was tried in vain as often as is allowed.
 */
public class Overloaded extends Refusal {

    public Overloaded(Duration retryAfter) {
        this(Kind.UNAVAILABLE, retryAfter);
    }

    protected Overloaded(Kind kind, Duration retryAfter) {
        super(kind, Map.of(RETRY_AFTER, Math.max(1, retryAfter.toSeconds())));
    }
}
