package dev.parterre.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a preference.
 *
 * @param step where it stands when places are claimed, to go on from
 * @param reason why nothing did; empty when something did
 * @param mixes of the performance that came nearest, the sets of price categories in each of which places were looked for in vain
 */
record Decided(Outcome outcome, Optional<Step> step, Optional<Reason> reason, List<Set<Integer>> mixes) {

    static Decided something(Step step) {
        return new Decided(step.outcome(), Optional.of(step), Optional.empty(), List.of());
    }

    static Decided nothing(Outcome outcome, Reason reason) {
        return new Decided(outcome, Optional.empty(), Optional.of(reason), List.of());
    }

    Decided lookedThrough(List<Set<Integer>> inVain) {
        return new Decided(outcome, step, reason, inVain);
    }
}
