package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import java.util.Optional;

/**
 * Why a decision is made now: a run, or one fact. Of one cause a preference has one decision at most, however often and on
 * however many nodes it is considered for it.
 *
 * @param key the run's id or the fact's
 * @param look the look at one performance that it is made in, if it is
 */
record Cause(DecisionTrigger trigger, String key, Optional<Lease> look) {

    /**
     * Who serves the line of which performance.
     *
     * @param withRest whether whoever is served may have what rests for the line
     */
    record Lease(PerformanceId performance, String by, boolean withRest) {

        Lease(PerformanceId performance, String by) {
            this(performance, by, true);
        }
    }

    Cause(DecisionTrigger trigger, String key) {
        this(trigger, key, Optional.empty());
    }

    static Cause of(RunId run) {
        return new Cause(DecisionTrigger.RUN, run.value());
    }

    Cause in(Lease lease) {
        return new Cause(trigger, key, Optional.of(lease));
    }

    /** The same, but what rests for the line is for others in it. */
    Cause withoutRest() {
        return new Cause(trigger, key, look.map(lease -> new Lease(lease.performance(), lease.by(), false)));
    }

    /** Whether what rests for the line that is served may be had. */
    boolean mayHaveRest() {
        return look.map(Lease::withRest).orElse(true);
    }

    /** The run, when it is one. */
    Optional<RunId> run() {
        return trigger == DecisionTrigger.RUN ? Optional.of(new RunId(key)) : Optional.empty();
    }

    boolean isLook() {
        return look.isPresent();
    }
}
