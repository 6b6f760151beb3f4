package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A promotion that cannot be kept as it is. The fact {@code reason} says why: {@code bad-code}, {@code code-taken}, {@code bad-name},
 * {@code bad-discount}, {@code bad-window}, {@code bad-scope}, {@code bad-limit}, {@code limit-lowered}, {@code none-such} (an event or performance that does not exist), or
 * {@code changed-since} when somebody else has changed
 * it meanwhile.
 */
public class PromotionRefused extends Refusal {

    public PromotionRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
