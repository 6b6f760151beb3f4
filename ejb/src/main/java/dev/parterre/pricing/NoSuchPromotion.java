package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No promotion has that code. */
public class NoSuchPromotion extends Refusal {

    public NoSuchPromotion() {
        super(Kind.INVALID, Map.of());
    }
}
