package dev.parterre.ticketing;

/** A ticket lets one person in once, unless it is taken back or replaced before. */
public enum TicketState {
    VALID,
    USED,
    VOID,
    REPLACED;

    boolean canBecome(TicketState next) {
        return this == VALID && next != VALID;
    }
}
