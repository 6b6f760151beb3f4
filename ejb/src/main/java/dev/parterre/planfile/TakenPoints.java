package dev.parterre.planfile;

import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where seats stand already, by square, so that a hall of thousands is compared with its neighbours only. It looks at no more points
 * than any hall needs: what asks for more was made to, and hears that nothing is near.
 */
final class TakenPoints {

    private static final long MOST_LOOKS = 20_000_000;
    private static final int FARTHEST = 8;

    private final double side;
    private final Set<PlanPoint> points = new HashSet<>();
    private final Map<Square, List<PlanPoint>> squares = new HashMap<>();
    private long looks;

    private record Square(long column, long line) {}

    /** @param side of a square; as far as one usually asks. One asks as far as eight of them at most */
    TakenPoints(double side) {
        this.side = side;
    }

    void add(PlanDraft.Seat seat) {
        var point = new PlanPoint(seat.x(), seat.y());
        if (points.add(point)) {
            squares.computeIfAbsent(square(point.x(), point.y()), s -> new ArrayList<>())
                    .add(point);
        }
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Whether one is nearer than that. */
    boolean isNear(PlanDraft.Seat seat, double within) {
        var here = square(seat.x(), seat.y());
        var far = (int) Math.min(FARTHEST, Math.ceil(within / side));
        for (var column = here.column() - far; column <= here.column() + far; column++) {
            for (var line = here.line() - far; line <= here.line() + far; line++) {
                if (holds(new Square(column, line), seat, within)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holds(Square square, PlanDraft.Seat seat, double within) {
        if (++looks > MOST_LOOKS) {
            return false;
        }
        for (var point : squares.getOrDefault(square, List.of())) {
            if (++looks > MOST_LOOKS) {
                return false;
            }
            if (Math.hypot(point.x() - seat.x(), point.y() - seat.y()) < within) {
                return true;
            }
        }
        return false;
    }

    private Square square(double x, double y) {
        return new Square((long) Math.floor(x / side), (long) Math.floor(y / side));
    }
}
