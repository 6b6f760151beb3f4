package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** As many bookings as may have used the code have used it, or are about to. */
public class PromotionUsedUp extends Refusal {

    public PromotionUsedUp() {
        super(Kind.CONFLICT, Map.of());
    }
}
