package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such hold, or it is somebody else's. */
public class NoSuchHold extends Refusal {

    public NoSuchHold() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
