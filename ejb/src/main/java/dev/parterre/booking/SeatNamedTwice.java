package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The same seat was named more than once. */
public class SeatNamedTwice extends Refusal {

    public SeatNamedTwice(String seat) {
        super(Kind.INVALID, Map.of("seat", seat));
    }
}
