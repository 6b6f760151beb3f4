package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * From which price categories a party may take its places mixed at will: whoever of the party sits in whichever of them, all
 * together keep to every limit. Where children pay a share of each price any mix costs at most what the dearest category costs;
 * where they pay little in one category and the full price in another it may cost more than either. Pure.
 *
 * <p>Each category that the party may have by itself is in one of the sets. What a set allows {@link ClaimCheck} allows, as long
 * as nothing has changed.
 */
final class MixPolicy {

    private final PreferenceSpec spec;
    private final Candidate candidate;
    private final Situation situation;

    private MixPolicy(PreferenceSpec spec, Candidate candidate, Situation situation) {
        this.spec = spec;
        this.candidate = candidate;
        this.situation = situation;
    }

    /** In the order of the plan's categories; usually one set, none when the party may have no category at all. */
    static List<Set<Integer>> mixes(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var single = new TreeSet<>(LimitPolicy.categories(spec, candidate, situation));
        if (single.isEmpty()) {
            return List.of();
        }
        var policy = new MixPolicy(spec, candidate, situation);
        return policy.isAllowed(single) ? List.of(Set.copyOf(single)) : policy.grown(single);
    }

    /** From each category as many others as go with it, those listed first before others. */
    private List<Set<Integer>> grown(Set<Integer> single) {
        var mixes = new ArrayList<Set<Integer>>();
        for (var category : single) {
            var mix = new TreeSet<>(Set.of(category));
            for (var other : single) {
                mix.add(other);
                if (!isAllowed(mix)) {
                    mix.remove(other);
                }
            }
            if (mixes.stream().noneMatch(known -> known.containsAll(mix))) {
                mixes.add(Set.copyOf(mix));
            }
        }
        return List.copyOf(mixes);
    }

    private boolean isAllowed(Set<Integer> mix) {
        return LimitPolicy.overspent(spec.limits(), atWorst(mix), situation).isEmpty();
    }

    /** When each of them sits where it is dearest for them. */
    private Money atWorst(Set<Integer> mix) {
        return Fares.of(spec.seats().party()).stream()
                .map(type -> dearest(mix, type))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private Money dearest(Set<Integer> mix, TicketType type) {
        return mix.stream()
                .map(category -> candidate.price(category, type))
                .max(Money::compareTo)
                .orElseThrow();
    }
}
