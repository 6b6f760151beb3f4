package dev.parterre.preference;

/** What somebody may do with a preference. */
public enum Access {
    /** It does not exist for them. */
    NONE,
    /** The preference, what was decided about it, and the tickets. */
    SEES,
    /** And answers its offers. */
    ANSWERS,
    /** Everything. */
    OWNS;

    public boolean sees() {
        return this != NONE;
    }

    /** @throws OnlyTheOwnerMay, NoSuchPreference */
    void requireOwner() {
        if (this == NONE) {
            throw new NoSuchPreference();
        }
        if (this != OWNS) {
            throw new OnlyTheOwnerMay();
        }
    }
}
