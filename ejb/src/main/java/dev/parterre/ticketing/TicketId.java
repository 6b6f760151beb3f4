package dev.parterre.ticketing;

import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a ticket. */
public record TicketId(String value) implements Serializable {

    static TicketId next() {
        return new TicketId(PublicId.random());
    }
}
