package dev.parterre.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The single-seat rule for seats that somebody names: a choice may not leave one free seat alone where the same number
 * could be taken from the same run of seats without doing so. The only run in which that is impossible is one with
 * exactly one seat more than is taken, and there the choice is free: nobody is refused two of the last three seats, or
 * eight of nine. Seats that stood alone before count for nothing, and neither do wheelchair and companion places.
 */
final class SingleSeatPolicy {

    private SingleSeatPolicy() {}

    /** The seats that would be left alone against the rule; empty when the choice is fine. */
    static List<PlanGeometry.Seat> orphans(PlanGeometry plan, BitSet free, Set<Integer> chosen) {
        var orphans = new ArrayList<PlanGeometry.Seat>();
        var wanted = new HashSet<>(chosen);
        for (var zone : plan.zones()) {
            for (var run : SeatRun.of(zone, free, SeatRun::isStandard)) {
                orphans.addAll(orphans(run, wanted));
            }
        }
        return orphans;
    }

    private static List<PlanGeometry.Seat> orphans(SeatRun run, Set<Integer> chosen) {
        var taken = (int)
                run.seats().stream().filter(s -> chosen.contains(s.ordinal())).count();
        if (taken == 0 || run.size() - taken == 1) {
            return List.of();
        }
        var alone = new ArrayList<PlanGeometry.Seat>();
        for (var i = 0; i < run.size(); i++) {
            if (!taken(run, i, chosen) && taken(run, i - 1, chosen) && taken(run, i + 1, chosen)) {
                alone.add(run.seats().get(i));
            }
        }
        return alone;
    }

    /** What lies beyond the ends of a run is as good as taken. */
    private static boolean taken(SeatRun run, int index, Set<Integer> chosen) {
        return index < 0
                || index >= run.size()
                || chosen.contains(run.seats().get(index).ordinal());
    }
}
