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

    /**
     * The keys of the nearest seats of the same categories, seat for seat, that might be taken instead of a choice that leaves some
     * alone: moved along within the same free seats. Empty when the choice is fine as it is, or can only be mended with gaps.
     */
    public static List<String> movedAlong(PlanPlaces plan, BitSet free, List<Integer> chosen) {
        var moved = SingleSeatPolicy.movedAlong(plan.index(), free, Set.copyOf(chosen));
        return moved.isEmpty()
                ? List.of()
                : chosen.stream()
                        .map(seat -> plan.place(moved.getOrDefault(seat, seat)).seatKey())
                        .toList();
    }
}
