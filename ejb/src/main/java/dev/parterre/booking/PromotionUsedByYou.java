package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The buyer has used the code as often as one customer may. */
public class PromotionUsedByYou extends Refusal {

    public PromotionUsedByYou() {
        super(Kind.INVALID, Map.of());
    }
}
