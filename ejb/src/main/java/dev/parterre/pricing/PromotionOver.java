package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The code was good once. */
public class PromotionOver extends Refusal {

    public PromotionOver() {
        super(Kind.INVALID, Map.of());
    }
}
