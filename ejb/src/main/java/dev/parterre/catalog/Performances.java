package dev.parterre.catalog;

import java.time.Instant;

/** The rule that says whether places are on sale; the stored state may lag behind it by a timer's tick, sales may not. */
public final class Performances {

    private static final int LAST_PLACES_SHARE = 10;

    private Performances() {}

    public static boolean onSale(PerformanceState state, SaleWindow window, Instant at) {
        return (state == PerformanceState.ON_SALE || state == PerformanceState.SCHEDULED) && window.includes(at);
    }

    /** @param supply empty while no places have been opened: then nothing can be bought */
    static SaleState saleState(PerformanceState state, SaleWindow window, Supply supply, Instant at) {
        return switch (state) {
            case CANCELLED -> SaleState.CANCELLED;
            case RESCHEDULED -> SaleState.RESCHEDULED;
            case DRAFT, CLOSED -> SaleState.CLOSED;
            case SCHEDULED, ON_SALE -> inWindow(window, supply, at);
        };
    }

    private static SaleState inWindow(SaleWindow window, Supply supply, Instant at) {
        if (at.isBefore(window.from())) {
            return SaleState.NOT_YET;
        }
        if (!window.includes(at)) {
            return SaleState.CLOSED;
        }
        if (supply.free() == 0) {
            return SaleState.SOLD_OUT;
        }
        return supply.free() * LAST_PLACES_SHARE < supply.capacity() ? SaleState.LAST_PLACES : SaleState.ON_SALE;
    }
}
