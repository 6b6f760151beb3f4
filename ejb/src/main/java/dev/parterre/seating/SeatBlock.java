package dev.parterre.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some neighbouring seats of a run.
 *
 * @param leavesAlone how many single free seats it would leave beside it
 * @param distance mean distance of its seats from the focus
 */
record SeatBlock(SeatRun run, int from, int size, int leavesAlone, double distance) {

    /** All blocks of that size whose seats {@code allowed} accepts. */
    static List<SeatBlock> of(SeatRun run, int size, PlanPoint focus, Predicate<PlanGeometry.Seat> allowed) {
        var blocks = new ArrayList<SeatBlock>();
        for (var from = 0; from + size <= run.size(); from++) {
            var seats = run.seats().subList(from, from + size);
            if (seats.stream().allMatch(allowed)) {
                blocks.add(new SeatBlock(run, from, size, alone(run, from, size), meanDistance(seats, focus)));
            }
        }
        return blocks;
    }

    private static int alone(SeatRun run, int from, int size) {
        return (from == 1 ? 1 : 0) + (run.size() - from - size == 1 ? 1 : 0);
    }

    private static double meanDistance(List<PlanGeometry.Seat> seats, PlanPoint focus) {
        var sum = 0.0;
        for (var seat : seats) {
            sum += focus.distanceTo(seat.x(), seat.y());
        }
        return sum / seats.size();
    }

    List<PlanGeometry.Seat> seats() {
        return run.seats().subList(from, from + size);
    }

    int firstOrdinal() {
        return run.seats().get(from).ordinal();
    }

    boolean overlaps(SeatBlock other) {
        return run == other.run && from < other.from + other.size && other.from < from + size;
    }

    long wheelchairSpaces() {
        return seats().stream()
                .filter(seat -> seat.access() == SeatAccess.WHEELCHAIR)
                .count();
    }

    double distanceFrom(PlanPoint point) {
        return meanDistance(seats(), point);
    }

    PlanPoint middle() {
        var x = seats().stream().mapToDouble(PlanGeometry.Seat::x).average().orElseThrow();
        var y = seats().stream().mapToDouble(PlanGeometry.Seat::y).average().orElseThrow();
        return new PlanPoint(x, y);
    }
}
