package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Only staff decide otherwise than the terms say. */
public class OverrideNotAllowed extends Refusal {

    OverrideNotAllowed() {
        super(Kind.FORBIDDEN, Map.of());
    }
}
