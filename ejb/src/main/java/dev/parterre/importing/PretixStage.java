package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stage among the shapes drawn into a pretix plan: one that is called so, else the largest on which nobody sits. Shapes are
 * decoration; one that cannot be read is none.
 */
final class PretixStage {

    private static final Pattern CALLED = Pattern.compile("(?iU)\\b(stage|bühne|scene|scène|escenario|podium|orchestra"
            + "|pitch|playing field|ring|screen|leinwand|сцена|сцената|подиум|терен|игрище|ринг|екран|экран|поле)\\b");

    private record Shape(String text, List<PlanPoint> corners) {

        double area() {
            var sum = 0.0;
            for (var i = 0; i < corners.size(); i++) {
                var a = corners.get(i);
                var b = corners.get((i + 1) % corners.size());
                sum += a.x() * b.y() - b.x() * a.y();
            }
            return Math.abs(sum) / 2;
        }

        PlanPoint middle() {
            return new PlanPoint(
                    corners.stream().mapToDouble(PlanPoint::x).average().orElseThrow(),
                    corners.stream().mapToDouble(PlanPoint::y).average().orElseThrow());
        }

        boolean holds(PlanPoint point) {
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

    private PretixStage() {}

    /** The middle of the stage; empty when none is drawn. */
    static Optional<PlanPoint> find(List<JsonNode> zones) {
        var shapes = new ArrayList<Shape>();
        var seats = new ArrayList<PlanPoint>();
        for (var zone : zones) {
            var origin = point(zone.path("position"));
            zone.path("areas").forEach(area -> shape(area, origin).ifPresent(shapes::add));
            for (var row : zone.path("rows")) {
                var start = plus(origin, point(row.path("position")));
                row.path("seats").forEach(seat -> seats.add(plus(start, point(seat.path("position")))));
            }
        }
        return shapes.stream()
                .filter(shape -> CALLED.matcher(shape.text()).find())
                .max(Comparator.comparingDouble(Shape::area))
                .or(() -> shapes.stream()
                        .filter(shape -> shape.area() > 0 && seats.stream().noneMatch(shape::holds))
                        .max(Comparator.comparingDouble(Shape::area)))
                .map(Shape::middle);
    }

    private static Optional<Shape> shape(JsonNode area, PlanPoint origin) {
        var at = plus(origin, point(area.path("position")));
        var corners = new ArrayList<PlanPoint>();
        if (area.has("polygon")) {
            area.path("polygon").path("points").forEach(corner -> corners.add(plus(at, point(corner))));
        } else if (area.has("rectangle")) {
            var box = area.path("rectangle");
            corners.addAll(box(
                    at,
                    new PlanPoint(
                            box.path("width").asDouble(), box.path("height").asDouble())));
        } else {
            var radius = area.path("circle").path("radius").asDouble();
            var half = area.has("ellipse") ? point(area.path("ellipse").path("radius")) : new PlanPoint(radius, radius);
            corners.addAll(box(
                    new PlanPoint(at.x() - half.x(), at.y() - half.y()), new PlanPoint(2 * half.x(), 2 * half.y())));
        }
        var text = area.path("text").path("text").asText("");
        return corners.isEmpty() ? Optional.empty() : Optional.of(new Shape(text, corners));
    }

    private static List<PlanPoint> box(PlanPoint at, PlanPoint size) {
        return List.of(
                at,
                new PlanPoint(at.x() + size.x(), at.y()),
                new PlanPoint(at.x() + size.x(), at.y() + size.y()),
                new PlanPoint(at.x(), at.y() + size.y()));
    }

    private static PlanPoint plus(PlanPoint one, PlanPoint other) {
        return new PlanPoint(one.x() + other.x(), one.y() + other.y());
    }

    private static PlanPoint point(JsonNode node) {
        return new PlanPoint(node.path("x").asDouble(), node.path("y").asDouble());
    }
}
