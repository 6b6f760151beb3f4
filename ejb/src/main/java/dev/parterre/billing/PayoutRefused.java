package dev.parterre.billing;

import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A payout that cannot be recorded. The fact {@code reason} says why: {@code not-positive}, {@code more-than-due} (with {@code due}) or
 * {@code reference}.
 */
public class PayoutRefused extends Refusal {

    PayoutRefused(String reason, Money due) {
        super(Kind.INVALID, due == null ? Map.of("reason", reason) : Map.of("reason", reason, "due", due));
    }
}
