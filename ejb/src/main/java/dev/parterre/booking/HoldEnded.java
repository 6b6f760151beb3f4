package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The hold has been given back or used. */
public class HoldEnded extends Refusal {

    public HoldEnded() {
        super(Kind.GONE, Map.of());
    }
}
