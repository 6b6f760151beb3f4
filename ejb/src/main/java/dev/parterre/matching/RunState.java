package dev.parterre.matching;

/** The life of a run. A crash leaves it STARTED; it is taken up again under the same id, or in the end abandoned. */
public enum RunState {
    STARTED,
    COMPLETED,
    ABANDONED;

    boolean mayBecome(RunState next) {
        return this == STARTED && next != STARTED;
    }
}
