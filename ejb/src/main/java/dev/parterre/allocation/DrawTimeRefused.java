package dev.parterre.allocation;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A lottery is drawn in the future and before the sale ends; {@code field} is where that is to be said. */
public class DrawTimeRefused extends Refusal {

    DrawTimeRefused() {
        super(Kind.INVALID, Map.of("field", "drawAt"));
    }
}
