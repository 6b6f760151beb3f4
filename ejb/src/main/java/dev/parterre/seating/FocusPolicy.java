package dev.parterre.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the stage of a plan stands that does not say so. Zone by zone the evidence is, in this order: rows on arcs, whose
 * centres of curvature lie behind the stage; else the order of row labels, 1 or A being nearest; else nothing. Zones that agree
 * on a direction have the stage before their front row, two rows off, at the middle of their seats. Zones that look at each
 * other have it where the lines meet on which they look, as around a pitch or a ring. Without any such evidence the
 * categories decide, the first in the plan being nearest (who knows prices lists the dearest first), and if there is but one,
 * the stage is at the top.
 */
final class FocusPolicy {

    /** From here on the zones agree: the length of their mean direction, 1 being all the same. */
    private static final double AGREED = 0.5;

    private static final PlanPoint UP = new PlanPoint(0, -1);

    private final List<PlanGeometry.Zone> zones;
    private final List<PlanPoint> seats;

    private FocusPolicy(List<PlanGeometry.Zone> zones) {
        this.zones = zones;
        this.seats = zones.stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .map(seat -> new PlanPoint(seat.x(), seat.y()))
                .toList();
    }

    static PlanPoint focus(List<PlanGeometry.Zone> zones, List<PlanGeometry.Area> areas) {
        var policy = new FocusPolicy(zones);
        return policy.seats.isEmpty() ? middleOfTop(areas) : policy.focus();
    }

    /** A zone looks from a point in a direction of length 1. */
    private record View(PlanPoint from, PlanPoint towards, int seats) {}

    private PlanPoint focus() {
        var views = zones.stream().flatMap(zone -> view(zone).stream()).toList();
        if (views.isEmpty()) {
            return before(byCategory().orElse(UP));
        }
        var all = views.stream().mapToInt(View::seats).sum();
        var x = views.stream().mapToDouble(v -> v.towards().x() * v.seats()).sum() / all;
        var y = views.stream().mapToDouble(v -> v.towards().y() * v.seats()).sum() / all;
        return Math.hypot(x, y) >= AGREED ? before(unit(x, y).orElse(UP)) : whereTheyMeet(views);
    }

    private static Optional<View> view(PlanGeometry.Zone zone) {
        var rows = zone.rows().stream().filter(row -> !row.seats().isEmpty()).toList();
        var count = rows.stream().mapToInt(row -> row.seats().size()).sum();
        var points = rows.stream()
                .flatMap(row -> row.seats().stream())
                .map(FocusPolicy::at)
                .toList();
        return byCurve(rows).or(() -> byLabels(rows)).map(towards -> new View(middle(points), towards, count));
    }

    private static Optional<PlanPoint> byCurve(List<PlanGeometry.Row> rows) {
        var x = 0.0;
        var y = 0.0;
        for (var row : rows) {
            var bend = RowBend.of(row.seats());
            if (bend.isCurved()) {
                x += bend.inwards().x() * row.seats().size();
                y += bend.inwards().y() * row.seats().size();
            }
        }
        return unit(x, y);
    }

    private static Optional<PlanPoint> byLabels(List<PlanGeometry.Row> rows) {
        var sorted = rows.stream()
                .sorted(Comparator.comparing(
                                (PlanGeometry.Row row) -> row.label().length())
                        .thenComparing(PlanGeometry.Row::label))
                .toList();
        if (rows.size() < 2
                || rows.stream().map(PlanGeometry.Row::label).distinct().count() < rows.size()) {
            return Optional.empty();
        }
        var front = middle(sorted.get(0).seats().stream().map(FocusPolicy::at).toList());
        var back = middle(sorted.get(sorted.size() - 1).seats().stream()
                .map(FocusPolicy::at)
                .toList());
        return acrossRows(rows, front.x() - back.x(), front.y() - back.y());
    }

    /** The way from back to front, squarely to the longest row. */
    private static Optional<PlanPoint> acrossRows(List<PlanGeometry.Row> rows, double x, double y) {
        var longest = rows.stream()
                .map(PlanGeometry.Row::seats)
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        var first = longest.get(0);
        var last = longest.get(longest.size() - 1);
        var acrossX = first.y() - last.y();
        var acrossY = last.x() - first.x();
        var side = Math.signum(acrossX * x + acrossY * y);
        return unit(side * acrossX, side * acrossY).or(() -> unit(x, y));
    }

    private Optional<PlanPoint> byCategory() {
        var all = zones.stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
        var best = all.stream().mapToInt(PlanGeometry.Seat::category).min().orElseThrow();
        var worst = all.stream().mapToInt(PlanGeometry.Seat::category).max().orElseThrow();
        if (best == worst) {
            return Optional.empty();
        }
        var near = middle(all.stream()
                .filter(seat -> seat.category() == best)
                .map(FocusPolicy::at)
                .toList());
        var far = middle(all.stream()
                .filter(seat -> seat.category() == worst)
                .map(FocusPolicy::at)
                .toList());
        return unit(near.x() - far.x(), near.y() - far.y());
    }

    /** Before the seats in that direction. */
    private PlanPoint before(PlanPoint towards) {
        var front = seats.stream()
                .mapToDouble(p -> p.x() * towards.x() + p.y() * towards.y())
                .max()
                .orElseThrow();
        var across = seats.stream()
                .mapToDouble(p -> p.y() * towards.x() - p.x() * towards.y())
                .summaryStatistics();
        var ahead = front + 2 * RowBend.usualSpacing(zones);
        var aside = (across.getMin() + across.getMax()) / 2;
        return new PlanPoint(ahead * towards.x() - aside * towards.y(), ahead * towards.y() + aside * towards.x());
    }

    /** The point with the least sum of squared distances from the lines of view. */
    private PlanPoint whereTheyMeet(List<View> views) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double x = 0;
        double y = 0;
        for (var view : views) {
            var normalX = -view.towards().y();
            var normalY = view.towards().x();
            var offset = normalX * view.from().x() + normalY * view.from().y();
            xx += view.seats() * normalX * normalX;
            xy += view.seats() * normalX * normalY;
            yy += view.seats() * normalY * normalY;
            x += view.seats() * normalX * offset;
            y += view.seats() * normalY * offset;
        }
        var determinant = xx * yy - xy * xy;
        return determinant < 1e-9 * (xx + yy) * (xx + yy)
                ? middle(seats)
                : new PlanPoint((x * yy - y * xy) / determinant, (y * xx - x * xy) / determinant);
    }

    private static PlanPoint at(PlanGeometry.Seat seat) {
        return new PlanPoint(seat.x(), seat.y());
    }

    private static PlanPoint middle(List<PlanPoint> points) {
        return new PlanPoint(
                points.stream().mapToDouble(PlanPoint::x).average().orElse(0),
                points.stream().mapToDouble(PlanPoint::y).average().orElse(0));
    }

    private static Optional<PlanPoint> unit(double x, double y) {
        var length = Math.hypot(x, y);
        return length > 0 ? Optional.of(new PlanPoint(x / length, y / length)) : Optional.empty();
    }

    private static PlanPoint middleOfTop(List<PlanGeometry.Area> areas) {
        var points = new ArrayList<PlanPoint>();
        areas.forEach(area -> points.addAll(area.polygon()));
        var x = points.stream().mapToDouble(PlanPoint::x).summaryStatistics();
        var y = points.stream().mapToDouble(PlanPoint::y).summaryStatistics();
        return points.isEmpty() ? new PlanPoint(0, 0) : new PlanPoint((x.getMin() + x.getMax()) / 2, y.getMin());
    }
}
