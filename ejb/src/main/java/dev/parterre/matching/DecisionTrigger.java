package dev.parterre.matching;

/** What made the engine look at a preference. */
public enum DecisionTrigger {
    /** A run over all of them. */
    RUN,
    /** A performance was put on sale, got another date, or other prices, or its lottery is over. */
    PERFORMANCE,
    /** Places of a performance that had hardly any came back. */
    PLACES_RETURNED,
    /** The preference was made, changed or resumed. */
    PREFERENCE
}
