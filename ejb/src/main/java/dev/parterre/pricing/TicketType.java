package dev.parterre.pricing;

/** Who sits on the place. A type that a price list does not name for a category costs what an adult costs there. */
public enum TicketType {
    ADULT,
    CHILD,
    REDUCED,
    COMPANION
}
