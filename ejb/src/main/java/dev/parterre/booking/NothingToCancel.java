package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** None of these places is the customer's any more, or never was. */
public class NothingToCancel extends Refusal {

    public NothingToCancel() {
        super(Kind.CONFLICT, Map.of());
    }
}
