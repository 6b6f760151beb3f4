package dev.parterre.booking;

import dev.parterre.pricing.TicketType;
import java.util.Map;

/** Not so many places of this performance at the price of that ticket type; {@code has} is 0 when one booking alone is too large. */
public class TicketTypeLimitExceeded extends LimitExceeded {

    TicketTypeLimitExceeded(TicketType type, int limit, int has, int wanted) {
        super(Map.of("ticketType", type.name(), "limit", limit, "has", has, "wanted", wanted));
    }
}
