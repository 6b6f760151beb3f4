package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The plan has no such seat. */
public class NoSuchSeat extends Refusal {

    public NoSuchSeat(String seat) {
        super(Kind.INVALID, Map.of("seat", seat));
    }
}
