package dev.parterre.disruption;

/** What happened to a performance. */
public enum DisruptionKind {
    /** It will not take place. */
    CANCELLED,
    /** It is on another date, or the new date is still to be announced. */
    RESCHEDULED
}
