package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The code is good from a later day on. */
public class PromotionNotYet extends Refusal {

    public PromotionNotYet() {
        super(Kind.INVALID, Map.of());
    }
}
