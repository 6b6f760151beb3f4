package dev.parterre.preference;

/** What Parterre may do once it has found seats. */
public enum PreferenceMode {
    /** Book and pay by itself, within the limits, with a window to undo. */
    BOOK,
    /** Hold the seats and ask. */
    ASK
}
