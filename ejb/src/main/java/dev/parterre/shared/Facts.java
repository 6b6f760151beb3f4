package dev.parterre.shared;

/** How facts travel: one durable topic, selected by the record's simple name. */
public final class Facts {

    public static final String TOPIC = "java:/jms/topic/Facts";
    /** The record's simple name; subscriptions select by it: {@code fact = 'BookingConfirmed'}. */
    public static final String FACT = "fact";

    /** The field of that name, of facts that have one; so whom few of a kind concern is not woken by the others. */
    public static final String SOURCE = "source";

    static final String FACT_ID = "factId";
    static final String CORRELATION = "correlation";

    private Facts() {}
}
