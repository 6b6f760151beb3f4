package dev.parterre.matching;

import java.util.Optional;

/**
 * Why a decision is made now: a run, or one fact. Of one cause a preference has one decision at most, however often and on
 * however many nodes it is considered for it.
 *
 * @param key the run's id or the fact's
 */
record Cause(DecisionTrigger trigger, String key) {

    static Cause of(RunId run) {
        return new Cause(DecisionTrigger.RUN, run.value());
    }

    /** The run, when it is one. */
    Optional<RunId> run() {
        return trigger == DecisionTrigger.RUN ? Optional.of(new RunId(key)) : Optional.empty();
    }
}
