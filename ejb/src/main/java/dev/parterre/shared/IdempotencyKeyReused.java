package dev.parterre.shared;

import java.util.Map;

/** The idempotency key already stands for a different request. */
public class IdempotencyKeyReused extends Refusal {

    public IdempotencyKeyReused(String key) {
        super(Kind.CONFLICT, Map.of("key", key));
    }
}
