package dev.parterre.booking;

import dev.parterre.shared.Overloaded;
import java.time.Duration;

/** More people are buying places of this performance at this moment than can be served; nothing was claimed. */
public class SaleBusy extends Overloaded {

    SaleBusy() {
        super(Kind.LIMITED, Duration.ofSeconds(1));
    }
}
