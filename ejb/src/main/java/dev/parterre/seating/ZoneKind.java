package dev.parterre.seating;

/** What part of a hall a zone is; general admission is always {@link #FLOOR}. */
public enum ZoneKind {
    STALLS,
    CIRCLE,
    BALCONY,
    BOX,
    SECTOR,
    FLOOR
}
