package dev.parterre.seating;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The single-seat rule, as those who sell places ask for it. */
public final class SingleSeats {

    private SingleSeats() {}

    /**
     * Keys of the seats that the choice would leave alone against the rule, in plan order; empty when it may be made.
     *
     * @param free the free places by ordinal, only read
     * @param chosen ordinals of free places
     */
    public static List<String> leftBy(PlanPlaces plan, BitSet free, Set<Integer> chosen) {
        return SingleSeatPolicy.orphans(plan.index(), free, chosen).stream()
                .map(PlanGeometry.Seat::key)
                .toList();
    }
}
