package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The plan has no area of general admission of that id. */
public class NoSuchArea extends Refusal {

    public NoSuchArea(String area) {
        super(Kind.INVALID, Map.of("area", area));
    }
}
