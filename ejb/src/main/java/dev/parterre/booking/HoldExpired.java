package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The time of the hold is over; its places may be somebody else's. */
public class HoldExpired extends Refusal {

    public HoldExpired() {
        super(Kind.GONE, Map.of());
    }
}
