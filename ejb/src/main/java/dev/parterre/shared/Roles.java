package dev.parterre.shared;

import java.util.Set;

/** The roles that services ask for. Everyone but {@link #SYSTEM} is a person's. */
public final class Roles {

    public static final String CUSTOMER = "CUSTOMER";
    public static final String ORGANISER = "ORGANISER";
    public static final String BOX_OFFICE = "BOX_OFFICE";
    public static final String GATE = "GATE";
    public static final String SUPPORT = "SUPPORT";
    public static final String FINANCE = "FINANCE";
    public static final String ADMIN = "ADMIN";

    /** Parterre itself: timers, message consumers, batch. Never given to an account. */
    public static final String SYSTEM = "SYSTEM";

    public static final Set<String> OF_PEOPLE = Set.of(CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN);

    private Roles() {}
}
