package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Ticket types were given, but not one for each place. */
public class TicketTypesMismatch extends Refusal {

    public TicketTypesMismatch(int places, int types) {
        super(Kind.INVALID, Map.of("places", places, "types", types));
    }
}
