package dev.parterre.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a run. A crash leaves it STARTED; it is taken up again under the same id, or in the end abandoned. What was stopped or
 * abandoned can be resumed by staff.
 */
public enum RunState {
    STARTED,
    COMPLETED,
    STOPPED,
    ABANDONED;

    boolean mayBecome(RunState next) {
        return successors().contains(next);
    }

    /** Whether it can go on where it ended. */
    public boolean isResumable() {
        return mayBecome(STARTED);
    }

    private Set<RunState> successors() {
        return switch (this) {
            case STARTED -> EnumSet.of(COMPLETED, STOPPED, ABANDONED);
            case STOPPED, ABANDONED -> EnumSet.of(STARTED);
            case COMPLETED -> EnumSet.noneOf(RunState.class);
        };
    }
}
