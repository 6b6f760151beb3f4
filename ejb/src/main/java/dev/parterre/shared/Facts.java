package dev.parterre.shared;

/** How facts travel: one durable topic, selected by the record's simple name. */
public final class Facts {

    public static final String TOPIC = "java:/jms/topic/Facts";
    /** The record's simple name; subscriptions select by it: {@code fact = 'BookingConfirmed'}. */
    public static final String FACT = "fact";

    static final String FACT_ID = "factId";
    static final String CORRELATION = "correlation";

    private Facts() {}
}
