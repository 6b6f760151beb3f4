package dev.parterre.seating;

import java.util.Arrays;
import java.util.List;

/**
 * Who sits right before and behind whom: two seats of neighbouring rows of a zone, one of them the nearest of its row to the
 * other, no farther apart than one and a half of the zone's usual distance of rows. And who sits across an aisle.
 */
final class RowNeighbours {

    private static final double REACH = 1.5;
    /** Behind the gap between two seats both are in front. */
    private static final double ROUNDING = 1e-9;

    private final int[] frontFirst;
    private final int[] frontLast;
    private final int[] backFirst;
    private final int[] backLast;
    private final boolean[] acrossAisle;

    RowNeighbours(PlanGeometry plan, int seats) {
        frontFirst = new int[seats];
        frontLast = new int[seats];
        backFirst = new int[seats];
        backLast = new int[seats];
        acrossAisle = new boolean[seats];
        Arrays.fill(frontFirst, Integer.MAX_VALUE);
        Arrays.fill(backFirst, Integer.MAX_VALUE);
        Arrays.fill(frontLast, -1);
        Arrays.fill(backLast, -1);
        plan.zones().forEach(this::add);
    }

    /** The ordinals between which seats in front of (or behind) this one are; empty when {@code first > last}. */
    record Range(int first, int last) {

        static final Range NONE = new Range(Integer.MAX_VALUE, -1);

        Range and(Range other) {
            return new Range(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private void add(PlanGeometry.Zone zone) {
        var rows = zone.rows().stream()
                .map(PlanGeometry.Row::seats)
                .filter(seats -> !seats.isEmpty())
                .toList();
        var reach = REACH * usualDistance(rows);
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j + 1 < rows.get(i).size(); j++) {
                var seat = rows.get(i).get(j);
                acrossAisle[seat.ordinal()] = seat.aisleAfter();
            }
            if (i + 1 < rows.size()) {
                connect(rows.get(i), rows.get(i + 1), reach);
                connect(rows.get(i + 1), rows.get(i), reach);
            }
        }
    }

    private static double usualDistance(List<List<PlanGeometry.Seat>> rows) {
        var distances = new double[Math.max(0, rows.size() - 1)];
        for (var i = 0; i < distances.length; i++) {
            var middle = rows.get(i).get(rows.get(i).size() / 2);
            distances[i] = rows.get(i + 1).stream()
                    .mapToDouble(seat -> distance(seat, middle))
                    .min()
                    .orElseThrow();
        }
        Arrays.sort(distances);
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    /** Rows run evenly, so the nearest seat is found by walking on from the last one's. */
    private void connect(List<PlanGeometry.Seat> row, List<PlanGeometry.Seat> other, double reach) {
        var at = nearest(row.get(0), other);
        for (var seat : row) {
            at = walk(seat, other, at);
            var nearest = Math.min(reach, distance(seat, other.get(at)) * (1 + ROUNDING));
            for (var i = Math.max(0, at - 1); i <= Math.min(at + 1, other.size() - 1); i++) {
                if (distance(seat, other.get(i)) <= nearest) {
                    connect(seat.ordinal(), other.get(i).ordinal());
                }
            }
        }
    }

    private void connect(int one, int other) {
        var front = Math.min(one, other);
        var back = Math.max(one, other);
        backFirst[front] = Math.min(backFirst[front], back);
        backLast[front] = Math.max(backLast[front], back);
        frontFirst[back] = Math.min(frontFirst[back], front);
        frontLast[back] = Math.max(frontLast[back], front);
    }

    private static int nearest(PlanGeometry.Seat seat, List<PlanGeometry.Seat> row) {
        var best = 0;
        for (var i = 1; i < row.size(); i++) {
            if (distance(seat, row.get(i)) < distance(seat, row.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int walk(PlanGeometry.Seat seat, List<PlanGeometry.Seat> row, int from) {
        var at = from;
        while (at + 1 < row.size() && distance(seat, row.get(at + 1)) < distance(seat, row.get(at))) {
            at++;
        }
        while (at > 0 && distance(seat, row.get(at - 1)) < distance(seat, row.get(at))) {
            at--;
        }
        return at;
    }

    private static double distance(PlanGeometry.Seat one, PlanGeometry.Seat other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    Range inFrontOf(int first, int size) {
        var range = Range.NONE;
        for (var seat = first; seat < first + size; seat++) {
            range = range.and(new Range(frontFirst[seat], frontLast[seat]));
        }
        return range;
    }

    Range behind(int first, int size) {
        var range = Range.NONE;
        for (var seat = first; seat < first + size; seat++) {
            range = range.and(new Range(backFirst[seat], backLast[seat]));
        }
        return range;
    }

    /** Whether any seat of one block sits right before, behind or across an aisle from one of the other. */
    boolean close(SeatParty.Block one, SeatParty.Block other) {
        if (one.first() > other.first()) {
            return close(other, one);
        }
        if (one.end() == other.first() && acrossAisle[one.end() - 1]) {
            return true;
        }
        for (var seat = one.first(); seat < one.end(); seat++) {
            if (backFirst[seat] < other.end() && backLast[seat] >= other.first()) {
                return true;
            }
        }
        return false;
    }
}
