package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Something about the buyer cannot be used; the fact names the field. */
public class BuyerRefused extends Refusal {

    public BuyerRefused(String field) {
        super(Kind.INVALID, Map.of("field", field));
    }
}
