package dev.parterre.ticketing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The booking has no valid tickets: not yet, seconds after it was paid, or no longer. */
public class TicketsNotIssued extends Refusal {

    TicketsNotIssued() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
