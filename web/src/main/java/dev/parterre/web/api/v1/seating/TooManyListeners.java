package dev.parterre.web.api.v1.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** As many follow availability as this server can serve; how many seconds to wait is among the facts. */
public class TooManyListeners extends Refusal {

    private static final int SECONDS = 10;

    TooManyListeners() {
        super(Kind.UNAVAILABLE, Map.of("retryAfter", SECONDS));
    }
}
