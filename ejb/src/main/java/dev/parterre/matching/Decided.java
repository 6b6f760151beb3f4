package dev.parterre.matching;

import java.util.Optional;
import java.util.Set;

/**
 * What became of a preference.
 *
 * @param step where it stands when places are claimed, to go on from
 * @param reason why nothing did; empty when something did
 * @param categories of the performance that came nearest, the price categories that were looked through in vain
 */
record Decided(Outcome outcome, Optional<Step> step, Optional<Reason> reason, Set<Integer> categories) {

    static Decided something(Step step) {
        return new Decided(step.outcome(), Optional.of(step), Optional.empty(), Set.of());
    }

    static Decided nothing(Outcome outcome, Reason reason) {
        return new Decided(outcome, Optional.empty(), Optional.of(reason), Set.of());
    }

    Decided lookedThrough(Set<Integer> inVain) {
        return new Decided(outcome, step, reason, inVain);
    }
}
