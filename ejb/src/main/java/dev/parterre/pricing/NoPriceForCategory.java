package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Places of that category are not for sale: the price list does not know it. */
public class NoPriceForCategory extends Refusal {

    public NoPriceForCategory(int category) {
        super(Kind.INVALID, Map.of("category", category));
    }
}
