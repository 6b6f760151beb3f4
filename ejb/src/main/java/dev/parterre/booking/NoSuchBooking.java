package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such booking, or it is somebody else's. */
public class NoSuchBooking extends Refusal {

    public NoSuchBooking() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
