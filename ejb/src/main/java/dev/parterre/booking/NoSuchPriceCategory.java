package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The plan has no such price category. */
public class NoSuchPriceCategory extends Refusal {

    public NoSuchPriceCategory(String category) {
        super(Kind.INVALID, Map.of("category", category));
    }
}
