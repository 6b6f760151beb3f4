package dev.parterre.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Free seats that stand side by side with nothing between them, as many as there are. */
record SeatRun(PlanGeometry.Zone zone, List<PlanGeometry.Seat> seats) {

    /** The runs of a zone, row by row, of the free seats that {@code usable} accepts; all others separate. */
    static List<SeatRun> of(PlanGeometry.Zone zone, BitSet free, Predicate<PlanGeometry.Seat> usable) {
        var runs = new ArrayList<SeatRun>();
        for (var row : zone.rows()) {
            var run = new ArrayList<PlanGeometry.Seat>();
            for (var seat : row.seats()) {
                if (free.get(seat.ordinal()) && usable.test(seat)) {
                    run.add(seat);
                } else {
                    close(zone, run, runs);
                }
                if (seat.aisleAfter()) {
                    close(zone, run, runs);
                }
            }
            close(zone, run, runs);
        }
        return runs;
    }

    private static void close(PlanGeometry.Zone zone, List<PlanGeometry.Seat> run, List<SeatRun> runs) {
        if (!run.isEmpty()) {
            runs.add(new SeatRun(zone, List.copyOf(run)));
            run.clear();
        }
    }

    int size() {
        return seats.size();
    }

    static boolean isStandard(PlanGeometry.Seat seat) {
        return seat.access() == SeatAccess.STANDARD;
    }
}
