package dev.parterre.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The areas of a pretix plan as they are drawn: placed, turned, without their colours. The part that an area's {@code shape} names is
 * drawn; one that does not say is drawn as whatever it has.
 */
final class PretixShapes {

    private static final double USUAL_SIZE = 16;

    private PretixShapes() {}

    /** @param pointer to its area in the file */
    record Drawn(String pointer, PlanShape shape) {

        private boolean isAny() {
            return !shape.outline().isEmpty() || shape.oval() != null || shape.label() != null;
        }
    }

    static List<Drawn> of(JsonNode zone, String pointer) {
        var origin = point(zone.path("position"));
        var areas = zone.path("areas");
        return IntStream.range(0, areas.size())
                .mapToObj(i -> new Drawn(pointer + "/areas/" + i, shape(areas.get(i), origin)))
                .filter(Drawn::isAny)
                .toList();
    }

    private static PlanShape shape(JsonNode area, PlanPoint origin) {
        var placed = new Placed(
                plus(origin, point(area.path("position"))),
                area.path("rotation").asDouble());
        return new PlanShape(false, outline(area, placed), oval(area, placed), label(area.path("text"), placed));
    }

    private static List<PlanPoint> outline(JsonNode area, Placed placed) {
        var corners = new ArrayList<PlanPoint>();
        if (isDrawn(area, "polygon")) {
            area.path("polygon").path("points").forEach(corner -> corners.add(placed.at(point(corner))));
        } else if (isDrawn(area, "rectangle")) {
            var wide = area.path("rectangle").path("width").asDouble();
            var high = area.path("rectangle").path("height").asDouble();
            corners.add(placed.at(new PlanPoint(0, 0)));
            corners.add(placed.at(new PlanPoint(wide, 0)));
            corners.add(placed.at(new PlanPoint(wide, high)));
            corners.add(placed.at(new PlanPoint(0, high)));
        }
        return corners.size() < 3 ? List.of() : corners;
    }

    private static PlanShape.Oval oval(JsonNode area, Placed placed) {
        if (isDrawn(area, "ellipse")) {
            var radius = point(area.path("ellipse").path("radius"));
            return new PlanShape.Oval(placed.origin(), radius.x(), radius.y(), placed.turn());
        }
        var radius = area.path("circle").path("radius").asDouble();
        return isDrawn(area, "circle") ? new PlanShape.Oval(placed.origin(), radius, radius, 0) : null;
    }

    private static PlanShape.Label label(JsonNode text, Placed placed) {
        var words = text.path("text").asText("").strip();
        if (words.isEmpty()) {
            return null;
        }
        var size = text.path("size").asDouble(USUAL_SIZE);
        return new PlanShape.Label(PlanKeys.words(words), placed.at(point(text.path("position"))), size);
    }

    private static boolean isDrawn(JsonNode area, String part) {
        return area.has(part) && area.path("shape").asText(part).equals(part);
    }

    /** What is given relative to a point, and turned around it clockwise. */
    private record Placed(PlanPoint origin, double turn) {

        PlanPoint at(PlanPoint relative) {
            if (turn == 0) {
                return plus(origin, relative);
            }
            var angle = Math.toRadians(turn);
            var x = relative.x() * Math.cos(angle) - relative.y() * Math.sin(angle);
            var y = relative.x() * Math.sin(angle) + relative.y() * Math.cos(angle);
            return plus(origin, new PlanPoint(x, y));
        }
    }

    static PlanPoint plus(PlanPoint one, PlanPoint other) {
        return new PlanPoint(one.x() + other.x(), one.y() + other.y());
    }

    static PlanPoint point(JsonNode node) {
        return new PlanPoint(node.path("x").asDouble(), node.path("y").asDouble());
    }
}
