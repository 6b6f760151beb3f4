package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * Fees that cannot be taken. The fact {@code reason} says why: {@code bad-rate}, {@code bad-amount} (negative, too large, or not in the
 * currency of the prices), {@code too-many} or {@code share-too-large} (percents of the total that come to half of it or more).
 */
public class FeesRefused extends Refusal {

    public FeesRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
