package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.TicketType;
import java.util.List;

/**
 * Places to be held.
 *
 * @param types who sits on them, in the order of the places; empty means adults
 */
public record HoldCommand(PerformanceId performance, PlaceRequest request, List<TicketType> types) {

    public HoldCommand {
        types = List.copyOf(types);
    }

    /** For adults. */
    public static HoldCommand of(PerformanceId performance, PlaceRequest request) {
        return new HoldCommand(performance, request, List.of());
    }
}
