package dev.parterre.pricing;

/** What an amount is counted for: each ticket, or once for all that is bought together. */
public enum Per {
    TICKET,
    BOOKING
}
