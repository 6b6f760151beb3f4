package dev.parterre.banking;

/** What an incoming line turned out to be; the rule for each is in the package's description. */
public enum Finding {
    EXACT,
    TOO_LITTLE,
    TOO_MUCH,
    DOUBLE,
    LATE,
    WRONG_CURRENCY,
    NEAR_MISS,
    UNKNOWN,
    REVERSED,
    OUTGOING
}
