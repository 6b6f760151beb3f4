package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No category that is asked for costs as little as that. */
public class NothingAtThatPrice extends Refusal {

    public NothingAtThatPrice() {
        super(Kind.CONFLICT, Map.of());
    }
}
