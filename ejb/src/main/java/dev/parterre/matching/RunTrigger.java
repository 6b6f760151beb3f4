package dev.parterre.matching;

/** What set a run off. */
public enum RunTrigger {
    SCHEDULE,
    STAFF,
    /** A lottery was drawn. */
    LOTTERY
}
