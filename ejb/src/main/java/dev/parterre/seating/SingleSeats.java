package dev.parterre.seating;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The single-seat rule, as those who sell places ask for it. */
public final class SingleSeats {

    private SingleSeats() {}

    /** Keys of the seats that the choice would leave alone against the rule; empty when it may be made. */
    public static List<String> leftBy(PlanGeometry plan, BitSet free, Set<Integer> chosen) {
        return SingleSeatPolicy.orphans(plan, free, chosen).stream()
                .map(PlanGeometry.Seat::key)
                .toList();
    }
}
