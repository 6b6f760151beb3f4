package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** An idempotency key has at most 255 characters. */
public class IdempotencyKeyTooLong extends Refusal {

    IdempotencyKeyTooLong(int length) {
        super(Kind.INVALID, Map.of("length", length, "limit", 255));
    }
}
