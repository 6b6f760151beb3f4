package dev.parterre.web.security;

import dev.parterre.shared.Refusal;
import java.time.Duration;
import java.util.Map;

/** This visitor asks faster than people do; how many seconds to wait is among the facts. */
public class TooManyAttempts extends Refusal {

    TooManyAttempts(Duration wait) {
        super(Kind.LIMITED, Map.of("retryAfter", Math.max(1, wait.toSeconds())));
    }
}
