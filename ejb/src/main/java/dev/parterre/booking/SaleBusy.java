package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** More people are buying places of this performance at this moment than can be served; nothing was claimed. */
public class SaleBusy extends Refusal {

    SaleBusy() {
        super(Kind.LIMITED, Map.of(RETRY_AFTER, 1));
    }
}
