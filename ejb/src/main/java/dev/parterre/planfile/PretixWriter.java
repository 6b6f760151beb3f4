package dev.parterre.planfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a plan as pretix's editor would have: seats as far apart as it draws them, everything within the sheet. Areas of general
 * admission are drawn with their names, since the format sells seats alone; a stage that is only known as a point is drawn.
 */
final class PretixWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** From seat to seat, in pixels of the editor. */
    private static final double PITCH = 25;

    private static final double MARGIN = 2 * PITCH;
    private static final PlanPoint STAGE = new PlanPoint(10 * PITCH, 2 * PITCH);
    private static final List<String> COLOURS =
            List.of("#7a3b8f", "#c0392b", "#1f6fb2", "#2e8b57", "#b9770e", "#5d6d7e", "#884ea0", "#117a65");
    private static final String FLOOR = "#e5e0d8";
    private static final String INK = "#333333";

    private final PlanGeometry plan;
    private final double scale;
    private final PlanPoint corner;
    private final List<String> categories;
    private final PlanPoint size;

    PretixWriter(PlanGeometry plan) {
        this.plan = plan;
        this.categories = categoryNames(plan);
        this.scale = PITCH / pitch(plan);
        var points = points(plan);
        var x = points.stream().mapToDouble(PlanPoint::x).summaryStatistics();
        var y = points.stream().mapToDouble(PlanPoint::y).summaryStatistics();
        this.corner = new PlanPoint(x.getMin(), y.getMin());
        this.size = new PlanPoint(
                Math.ceil((x.getMax() - x.getMin()) * scale + 2 * MARGIN + STAGE.x()),
                Math.ceil((y.getMax() - y.getMin()) * scale + 2 * MARGIN + STAGE.y()));
    }

    ObjectNode write(String name) {
        var file = JSON.objectNode().put("name", name);
        var priced = file.putArray("categories");
        plan.categories().forEach(category -> priced.addObject()
                .put("name", categories.get(category.ordinal()))
                .put("color", COLOURS.get(category.ordinal() % COLOURS.size())));
        var zones = file.putArray("zones");
        plan.zones().forEach(zone -> zones.add(zone(zone)));
        ((ObjectNode) zones.get(0)).set("areas", areas());
        file.putObject("size").put("width", (long) size.x()).put("height", (long) size.y());
        return file;
    }

    /** By ordinal; the format knows categories by their names, so the key is added to one that comes again. */
    static List<String> categoryNames(PlanGeometry plan) {
        var names = new LinkedHashSet<String>();
        for (var category : plan.categories()) {
            var name = category.name().in("en");
            var keyed = names.add(name) ? name : name + " " + category.key();
            for (var no = 2; !keyed.equals(name) && !names.add(keyed); no++) {
                keyed = name + " " + category.key() + " " + no;
            }
        }
        return List.copyOf(names);
    }

    private ObjectNode zone(PlanGeometry.Zone zone) {
        var written = JSON.objectNode().put("name", zone.name().in("en")).put("zone_id", zone.key());
        written.set("position", position(new PlanPoint(0, 0)));
        var rows = written.putArray("rows");
        zone.rows().stream().filter(row -> !row.seats().isEmpty()).forEach(row -> rows.add(row(row)));
        return written;
    }

    private ObjectNode row(PlanGeometry.Row row) {
        var first = at(row.seats().get(0));
        var written = JSON.objectNode().put("row_number", row.label()).put("row_number_position", "both");
        written.set("position", position(first));
        var seats = written.putArray("seats");
        for (var seat : row.seats()) {
            var at = at(seat);
            seats.addObject()
                    .put("seat_guid", seat.key())
                    .put("seat_number", seat.label())
                    .put("category", categories.get(seat.category()))
                    .set("position", position(new PlanPoint(rounded(at.x() - first.x()), rounded(at.y() - first.y()))));
        }
        return written;
    }

    private ArrayNode areas() {
        var areas = JSON.arrayNode();
        plan.shapes().forEach(shape -> areas.add(shape(shape)));
        if (plan.shapes().stream().noneMatch(PlanShape::stage)) {
            areas.add(stage());
        }
        plan.areas().forEach(area -> areas.add(area(area)));
        return areas;
    }

    private ObjectNode stage() {
        var middle = at(plan.focus());
        var left = new PlanPoint(middle.x() - STAGE.x() / 2, middle.y() - STAGE.y() / 2);
        var drawn = drawn("rectangle", left);
        drawn.putObject("rectangle").put("width", (long) STAGE.x()).put("height", (long) STAGE.y());
        return text(drawn, "Stage", new PlanPoint(STAGE.x() / 2, STAGE.y() / 2), 16);
    }

    private ObjectNode area(PlanGeometry.Area area) {
        if (area.polygon().isEmpty()) {
            return text(drawn("text", at(plan.focus())), area.name().in("en"), new PlanPoint(0, 2 * STAGE.y()), 16);
        }
        var first = at(area.polygon().get(0));
        var drawn = drawn("polygon", first);
        outline(drawn, area.polygon(), first);
        var x = area.polygon().stream()
                .mapToDouble(p -> at(p).x() - first.x())
                .average()
                .orElseThrow();
        var y = area.polygon().stream()
                .mapToDouble(p -> at(p).y() - first.y())
                .average()
                .orElseThrow();
        return text(drawn, area.name().in("en"), new PlanPoint(x, y), 16);
    }

    private ObjectNode shape(PlanShape shape) {
        var label = shape.label();
        if (!shape.outline().isEmpty()) {
            var first = at(shape.outline().get(0));
            var drawn = drawn("polygon", first);
            outline(drawn, shape.outline(), first);
            return labelled(drawn, label, first);
        }
        if (shape.oval() == null) {
            var at = at(label.middle());
            return labelled(drawn("text", at), label, at);
        }
        var at = at(shape.oval().middle());
        var drawn = drawn("ellipse", at);
        drawn.putObject("ellipse")
                .set(
                        "radius",
                        position(new PlanPoint(
                                shape.oval().rx() * scale, shape.oval().ry() * scale)));
        drawn.put("rotation", shape.oval().turn());
        return labelled(drawn, label, at);
    }

    private ObjectNode labelled(ObjectNode drawn, PlanShape.Label label, PlanPoint origin) {
        if (label == null) {
            return drawn;
        }
        var at = at(label.middle());
        var relative = new PlanPoint(at.x() - origin.x(), at.y() - origin.y());
        return text(drawn, label.text().in("en"), relative, Math.max(1, Math.round(label.size() * scale)));
    }

    private void outline(ObjectNode drawn, List<PlanPoint> corners, PlanPoint first) {
        var points = drawn.putObject("polygon").putArray("points");
        corners.forEach(corner -> {
            var at = at(corner);
            points.add(position(new PlanPoint(at.x() - first.x(), at.y() - first.y())));
        });
    }

    private static ObjectNode drawn(String shape, PlanPoint at) {
        var drawn = JSON.objectNode()
                .put("shape", shape)
                .put("color", FLOOR)
                .put("border_color", INK)
                .put("rotation", 0);
        drawn.set("position", position(at));
        return drawn;
    }

    private static ObjectNode text(ObjectNode drawn, String words, PlanPoint at, long size) {
        drawn.putObject("text")
                .put("text", words)
                .put("color", INK)
                .put("size", size)
                .set("position", position(at));
        return drawn;
    }

    private PlanPoint at(PlanGeometry.Seat seat) {
        return at(new PlanPoint(seat.x(), seat.y()));
    }

    private PlanPoint at(PlanPoint point) {
        return new PlanPoint(
                rounded((point.x() - corner.x()) * scale + MARGIN + STAGE.x() / 2),
                rounded((point.y() - corner.y()) * scale + MARGIN + STAGE.y() / 2));
    }

    private static ObjectNode position(PlanPoint point) {
        return JSON.objectNode().put("x", rounded(point.x())).put("y", rounded(point.y()));
    }

    /** Hundredths of a pixel: nobody sees less, and a file of a hall stays small. */
    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0 + 0.0;
    }

    private static double pitch(PlanGeometry plan) {
        var steps = new ArrayList<Double>();
        plan.zones().forEach(zone -> zone.rows().forEach(row -> {
            for (var i = 1; i < row.seats().size(); i++) {
                var one = row.seats().get(i - 1);
                var other = row.seats().get(i);
                steps.add(Math.hypot(other.x() - one.x(), other.y() - one.y()));
            }
        }));
        steps.removeIf(step -> step <= 0);
        steps.sort(null);
        return steps.isEmpty() ? 1 : steps.get(steps.size() / 2);
    }

    private static List<PlanPoint> points(PlanGeometry plan) {
        var seats = plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .map(seat -> new PlanPoint(seat.x(), seat.y()));
        var areas = plan.areas().stream().flatMap(area -> area.polygon().stream());
        var shapes = plan.shapes().stream().flatMap(PretixWriter::points);
        return Stream.of(seats, areas, shapes, Stream.of(plan.focus()))
                .flatMap(points -> points)
                .toList();
    }

    private static Stream<PlanPoint> points(PlanShape shape) {
        var label = Stream.ofNullable(shape.label()).map(PlanShape.Label::middle);
        var oval = Stream.ofNullable(shape.oval())
                .flatMap(o -> Stream.of(
                        new PlanPoint(o.middle().x() - o.rx(), o.middle().y() - o.ry()),
                        new PlanPoint(o.middle().x() + o.rx(), o.middle().y() + o.ry())));
        return Stream.concat(shape.outline().stream(), Stream.concat(label, oval));
    }
}
