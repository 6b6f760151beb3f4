package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The caller sits at a till already. */
public class TillAlreadyOpen extends Refusal {

    TillAlreadyOpen() {
        super(Kind.CONFLICT, Map.of());
    }
}
