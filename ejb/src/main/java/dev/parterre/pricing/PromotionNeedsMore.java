package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The code is for so many places at least that cost something and are in its scope. */
public class PromotionNeedsMore extends Refusal {

    public PromotionNeedsMore(int minimum) {
        super(Kind.INVALID, Map.of("minimum", minimum));
    }
}
