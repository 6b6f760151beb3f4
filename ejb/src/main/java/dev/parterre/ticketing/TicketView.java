package dev.parterre.ticketing;

import dev.parterre.seating.PlaceInfo;
import java.time.Instant;

/** A ticket as its holder sees it. Whoever has the code may enter: it is shown to the booking's owner alone. */
public record TicketView(TicketId id, PlaceInfo place, String code, TicketState state, Instant issuedAt) {}
