package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * The code is good, but not for these places. The fact {@code reason} says why: {@code elsewhere} (another event or performance), {@code
 * other-places} (other categories or ticket types, or places that cost nothing anyway), {@code other-currency} or {@code nothing-off}
 * (it would not make them cheaper).
 */
public class PromotionNotForThese extends Refusal {

    public PromotionNotForThese(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
