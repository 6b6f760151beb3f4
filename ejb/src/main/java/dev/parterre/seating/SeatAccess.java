package dev.parterre.seating;

/** Whom a seat is kept for. Wheelchair spaces and companion seats are never given to anyone who did not ask. */
public enum SeatAccess {
    STANDARD,
    WHEELCHAIR,
    COMPANION
}
