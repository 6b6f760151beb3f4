package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.RequestKey;

/** A hold of places that cost nothing, to be booked. */
final class FreeBookingErrand extends Errand<FreeBookingOutcome> {

    private final HoldId hold;
    private final HoldOwner asking;
    private final Order order;

    FreeBookingErrand(PerformanceId performance, HoldId hold, HoldOwner asking, Order order, RequestKey key) {
        super(performance, key);
        this.hold = hold;
        this.asking = asking;
        this.order = order;
    }

    HoldId hold() {
        return hold;
    }

    HoldOwner asking() {
        return asking;
    }

    Order order() {
        return order;
    }
}
