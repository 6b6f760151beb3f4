package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There are so many free places, but not side by side. */
public class NoSeatsTogether extends Refusal {

    public NoSeatsTogether(int quantity) {
        super(Kind.CONFLICT, Map.of("quantity", quantity));
    }
}
