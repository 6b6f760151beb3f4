package dev.parterre.disruption;

import java.util.EnumSet;
import java.util.Set;

/** How far a disruption is. */
public enum DisruptionState {
    RUNNING,
    /** Staff have stopped it; it goes on when they say so. */
    STOPPED,
    /** Every booking has been seen to, or its failure listed. */
    COMPLETED;

    boolean mayBecome(DisruptionState next) {
        return successors().contains(next);
    }

    private Set<DisruptionState> successors() {
        return switch (this) {
            case RUNNING -> EnumSet.of(STOPPED, COMPLETED);
            case STOPPED, COMPLETED -> EnumSet.of(RUNNING);
        };
    }
}
