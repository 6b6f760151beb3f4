package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** So many places cannot be asked for at once. */
public class QuantityOutOfRange extends Refusal {

    public QuantityOutOfRange(int quantity, int most) {
        super(Kind.INVALID, Map.of("quantity", quantity, "most", most));
    }
}
