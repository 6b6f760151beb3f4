package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.StandingOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is left of one performance for its line, during one pass, and for which wishes that was not enough: whoever wants the same
 * behind somebody who went away with nothing is not searched for again. Places only become fewer in a pass; when some come back
 * there is another one.
 */
final class Remains {

    private final Candidate candidate;
    private final Supplier<int[]> room;
    private final Map<Seats, Set<Set<Integer>>> inVain = new HashMap<>();

    /** @param room how many places are free at this moment, by price category */
    Remains(Candidate candidate, Supplier<int[]> room) {
        this.candidate = candidate;
        this.room = room;
    }

    /** Whether nothing is left that anybody could have. */
    boolean isNothing() {
        return count(candidate.terms().prices().keySet()) == 0;
    }

    /** Whether the party could find room at prices it would pay, as far as can be told without looking at single seats. */
    boolean mayDoFor(StandingOrder order) {
        var spec = order.spec();
        var affordable = LimitPolicy.affordable(spec, candidate);
        return count(affordable) >= spec.seats().quantity()
                && inVain.getOrDefault(spec.seats(), Set.of()).stream()
                        .noneMatch(tried -> tried.containsAll(affordable));
    }

    /** Somebody went away. Who may mix more categories than they could in any of their mixes is still searched for. */
    void learn(StandingOrder order, Decided decided) {
        if (decided.reason().filter(Reason::isForLackOfSuchSeats).isPresent()) {
            inVain.computeIfAbsent(order.spec().seats(), seats -> new HashSet<>())
                    .addAll(decided.mixes());
        }
    }

    private int count(Collection<Integer> categories) {
        var free = room.get();
        return categories.stream()
                .filter(category -> category < free.length)
                .mapToInt(category -> free[category])
                .sum();
    }
}
