package dev.parterre.shared;

/** How facts travel: one durable topic, selected by the record's simple name. */
public final class Facts {

    public static final String TOPIC = "java:/jms/topic/Facts";
    /** The record's simple name; subscriptions select by it: {@code fact = 'BookingConfirmed'}. */
    public static final String FACT = "fact";

    static final String FACT_ID = "factId";
    static final String CORRELATION = "correlation";
    /** Artemis drops a second message of the same id, so that a relay that repeats itself is not heard twice. */
    static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private Facts() {}
}
