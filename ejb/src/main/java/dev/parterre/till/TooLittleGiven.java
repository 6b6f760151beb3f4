package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The customer put down less than is to be paid. */
public class TooLittleGiven extends Refusal {

    TooLittleGiven() {
        super(Kind.INVALID, Map.of());
    }
}
