package dev.parterre.preference;

import java.util.Set;

/** The life of a preference. Deleted is the end; the row stays for the decisions that refer to it. */
public enum PreferenceState {
    ACTIVE,
    PAUSED,
    DELETED;

    boolean mayBecome(PreferenceState next) {
        return successors().contains(next);
    }

    private Set<PreferenceState> successors() {
        return switch (this) {
            case ACTIVE -> Set.of(PAUSED, DELETED);
            case PAUSED -> Set.of(ACTIVE, DELETED);
            case DELETED -> Set.of();
        };
    }
}
