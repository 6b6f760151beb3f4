package dev.parterre.matching;

import java.util.Optional;
import java.util.Set;

/**
 * What became of a preference.
 *
 * @param reason why nothing did; empty when something did
 * @param categories of the performance that came nearest, the price categories that were looked through in vain
 */
record Decided(Outcome outcome, Optional<Reason> reason, Set<Integer> categories) {

    static Decided something(Outcome outcome) {
        return new Decided(outcome, Optional.empty(), Set.of());
    }

    static Decided nothing(Outcome outcome, Reason reason) {
        return new Decided(outcome, Optional.of(reason), Set.of());
    }

    Decided lookedThrough(Set<Integer> inVain) {
        return new Decided(outcome, reason, inVain);
    }
}
