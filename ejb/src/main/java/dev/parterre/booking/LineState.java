package dev.parterre.booking;

/** Whether a booked place is the customer's: PENDING until paid, VALID, CANCELLED after it was, LAPSED when it never was. */
public enum LineState {
    PENDING,
    VALID,
    CANCELLED,
    LAPSED
}
