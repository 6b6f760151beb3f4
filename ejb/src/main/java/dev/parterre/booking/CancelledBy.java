package dev.parterre.booking;

/** Who gave places back. */
public enum CancelledBy {
    CUSTOMER,
    STAFF,
    /** The performance was called off or moved; everything goes back. */
    HOUSE
}
