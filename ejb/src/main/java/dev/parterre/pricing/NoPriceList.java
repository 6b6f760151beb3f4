package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The performance has no prices yet. */
public class NoPriceList extends Refusal {

    public NoPriceList() {
        super(Kind.CONFLICT, Map.of());
    }
}
