package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Places of this performance are not on sale now. */
public class NotOnSale extends Refusal {

    public NotOnSale() {
        super(Kind.CONFLICT, Map.of());
    }
}
