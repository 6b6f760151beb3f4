package dev.parterre.disruption;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The bookings of the performance are being worked through already: {@code disruption} says in which. */
public class DisruptionUnderWay extends Refusal {

    DisruptionUnderWay(DisruptionId other) {
        super(Kind.CONFLICT, Map.of("disruption", String.valueOf(other)));
    }
}
