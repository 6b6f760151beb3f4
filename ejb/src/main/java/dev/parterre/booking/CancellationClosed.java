package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The time in which the customer could cancel is over. */
public class CancellationClosed extends Refusal {

    public CancellationClosed() {
        super(Kind.CONFLICT, Map.of());
    }
}
