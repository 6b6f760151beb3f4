package dev.parterre.planfile;

import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stage among the shapes drawn into a plan: the largest that is called so, else the largest on which nobody sits. */
final class DrawnStage {

    private static final Pattern CALLED = Pattern.compile("(?iU)\\b(stage|bühne|scene|scène|escenario|podium|orchestra"
            + "|pitch|playing field|ring|screen|leinwand|сцена|сцената|подиум|терен|игрище|ринг|екран|экран|поле)\\b");

    private DrawnStage() {}

    static Optional<PlanShape> find(List<PlanShape> shapes, List<PlanPoint> seats) {
        var largestFirst = Comparator.comparingDouble(DrawnStage::size).reversed();
        return shapes.stream().filter(DrawnStage::isCalledSo).min(largestFirst).or(() -> shapes.stream()
                .filter(shape -> size(shape) > 0)
                .sorted(largestFirst)
                .filter(shape -> seats.stream().noneMatch(seat -> holds(corners(shape), seat)))
                .findFirst());
    }

    /** All of them, the stage marked. */
    static List<PlanShape> marked(List<PlanShape> shapes, Optional<PlanShape> stage) {
        return shapes.stream()
                .map(shape -> stage.isPresent() && shape == stage.get() ? shape.asStage() : shape)
                .toList();
    }

    static PlanPoint middle(PlanShape shape) {
        var corners = corners(shape);
        return new PlanPoint(
                corners.stream().mapToDouble(PlanPoint::x).average().orElseThrow(),
                corners.stream().mapToDouble(PlanPoint::y).average().orElseThrow());
    }

    private static boolean isCalledSo(PlanShape shape) {
        return shape.label() != null
                && shape.label().text().texts().values().stream()
                        .anyMatch(words -> CALLED.matcher(words).find());
    }

    private static List<PlanPoint> corners(PlanShape shape) {
        if (!shape.outline().isEmpty()) {
            return shape.outline();
        }
        var oval = shape.oval();
        if (oval == null) {
            return List.of(shape.label().middle());
        }
        var corners = new ArrayList<PlanPoint>();
        for (var corner :
                List.of(new PlanPoint(-1, -1), new PlanPoint(1, -1), new PlanPoint(1, 1), new PlanPoint(-1, 1))) {
            corners.add(new PlanPoint(
                    oval.middle().x() + corner.x() * oval.rx(), oval.middle().y() + corner.y() * oval.ry()));
        }
        return corners;
    }

    private static double size(PlanShape shape) {
        var corners = corners(shape);
        var sum = 0.0;
        for (var i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(sum) / 2;
    }

    private static boolean holds(List<PlanPoint> corners, PlanPoint point) {
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
