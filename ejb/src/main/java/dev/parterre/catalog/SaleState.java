package dev.parterre.catalog;

/** How a performance stands for a buyer at one instant. */
public enum SaleState {
    /** The sale opens later. */
    NOT_YET,
    ON_SALE,
    /** On sale, and fewer than one place in ten is left. */
    LAST_PLACES,
    /** On sale, and no place is free right now; returned places show up again. */
    SOLD_OUT,
    CLOSED,
    CANCELLED,
    RESCHEDULED;

    /** Does not take place, or on no date that is known. */
    public boolean off() {
        return this == CANCELLED || this == RESCHEDULED;
    }

    public boolean buyable() {
        return this == ON_SALE || this == LAST_PLACES;
    }
}
