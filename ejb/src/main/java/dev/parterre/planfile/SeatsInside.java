package dev.parterre.planfile;

import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether seats stand in what is drawn. It compares no more seats with corners than any hall needs: a shape that would need more
 * counts as one with seats in it.
 */
final class SeatsInside {

    private static final long MOST_LOOKS = 50_000_000;

    private final List<PlanPoint> seats;
    private long looks;

    SeatsInside(List<PlanPoint> seats) {
        this.seats = seats;
    }

    boolean areNoneIn(List<PlanPoint> corners) {
        var x = corners.stream().mapToDouble(PlanPoint::x).summaryStatistics();
        var y = corners.stream().mapToDouble(PlanPoint::y).summaryStatistics();
        for (var seat : seats) {
            var isAround = seat.x() >= x.getMin()
                    && seat.x() <= x.getMax()
                    && seat.y() >= y.getMin()
                    && seat.y() <= y.getMax();
            if (isAround) {
                looks += corners.size();
                if (looks > MOST_LOOKS || holds(corners, seat)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of an oval, those of the rectangle around it; of words alone, where they stand. */
    static List<PlanPoint> corners(PlanShape shape) {
        if (!shape.outline().isEmpty()) {
            return shape.outline();
        }
        var oval = shape.oval();
        if (oval == null) {
            return List.of(shape.label().middle());
        }
        var middle = oval.middle();
        return Stream.of(new PlanPoint(-1, -1), new PlanPoint(1, -1), new PlanPoint(1, 1), new PlanPoint(-1, 1))
                .map(corner -> new PlanPoint(middle.x() + corner.x() * oval.rx(), middle.y() + corner.y() * oval.ry()))
                .toList();
    }

    static double size(List<PlanPoint> corners) {
        var sum = 0.0;
        for (var i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(sum) / 2;
    }

    static boolean holds(List<PlanPoint> corners, PlanPoint point) {
        var inside = false;
        for (var i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            var crosses = a.y() > point.y() != b.y() > point.y()
                    && point.x() < a.x() + (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y());
            inside ^= crosses;
        }
        return inside;
    }
}
