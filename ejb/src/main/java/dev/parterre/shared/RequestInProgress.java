package dev.parterre.shared;

import java.util.Map;

/** The first request under this key is still being answered; ask again in a moment. */
public class RequestInProgress extends Refusal {

    public RequestInProgress(String key) {
        super(Kind.CONFLICT, Map.of("key", key));
    }
}
