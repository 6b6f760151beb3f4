package dev.parterre.planfile;

import static dev.parterre.planfile.PretixShapes.plus;
import static dev.parterre.planfile.PretixShapes.point;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.planfile.PretixShapes.Drawn;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import dev.parterre.seating.SeatAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The zones of a pretix plan. The editor lets a zone repeat its row names in blocks that stand apart, and then repeats the
 * seats' "unique" ids too: such a zone becomes one zone per block, numbered as they stand in the file, so that every seat has
 * a name of its own. A zone drawn on top of an earlier one (an upper floor over a lower one) is moved outwards.
 */
final class PretixZones {

    private static final String UNNAMED = "Zone";

    private final PlanKeys categories;
    private final PlanKeys zones = new PlanKeys("/zones");
    private final PlanFindings findings;
    private List<PlanShape> shapes = List.of();
    private PlanPoint stage;

    PretixZones(PlanKeys categories, PlanFindings findings) {
        this.categories = categories;
        this.findings = findings;
    }

    /** @param nodes already in the form of the format */
    List<PlanDraft.Zone> read(List<JsonNode> nodes) {
        findStage(nodes);
        var rows = IntStream.range(0, nodes.size())
                .mapToObj(i -> rows(nodes.get(i), "/zones/" + i))
                .toList();
        var taken = PlanBlocks.noneTaken(rows);
        var read = new ArrayList<PlanDraft.Zone>();
        for (var i = 0; i < nodes.size(); i++) {
            var clear = PlanBlocks.clearOf(taken, rows.get(i), stage);
            clear.forEach(row -> row.seats().forEach(taken::add));
            read.addAll(blocks(nodes.get(i), clear));
        }
        return read;
    }

    /** A guess, which whoever sent the file is told. */
    private void findStage(List<JsonNode> nodes) {
        var drawn = IntStream.range(0, nodes.size())
                .mapToObj(i -> PretixShapes.of(nodes.get(i), "/zones/" + i))
                .flatMap(List::stream)
                .toList();
        var found = DrawnStage.find(drawn, seats(nodes));
        found.ifPresent(one ->
                findings.add(one.pointer(), "taken-as-stage", words(one.shape().label())));
        shapes = DrawnStage.marked(drawn, found);
        stage = found.map(Drawn::shape).map(DrawnStage::middle).orElse(null);
    }

    private static String words(PlanShape.Label label) {
        return label == null ? "" : label.text().in("en");
    }

    /** The middle of the drawn stage, which is what everybody looks at; null when there is none. */
    PlanPoint stage() {
        return stage;
    }

    List<PlanShape> shapes() {
        return shapes;
    }

    private static List<PlanPoint> seats(List<JsonNode> nodes) {
        var seats = new ArrayList<PlanPoint>();
        for (var zone : nodes) {
            for (var row : zone.path("rows")) {
                var start = plus(point(zone.path("position")), point(row.path("position")));
                row.path("seats").forEach(seat -> seats.add(plus(start, point(seat.path("position")))));
            }
        }
        return seats;
    }

    private List<PlanDraft.Zone> blocks(JsonNode zone, List<PlanDraft.Row> rows) {
        var name = zone.path("name").asText("").isBlank()
                ? UNNAMED
                : zone.path("name").asText().strip();
        var blocks = PlanBlocks.of(rows);
        var id = zone.path("zone_id").asText("");
        var read = new ArrayList<PlanDraft.Zone>();
        for (var i = 0; i < blocks.size(); i++) {
            var suffix = blocks.size() == 1 ? "" : Integer.toString(i + 1);
            read.add(new PlanDraft.Zone(
                    id.isBlank() ? zones.zone(name + suffix) : zones.ownZone(id + suffix),
                    PlanKeys.words((name + " " + suffix).strip()),
                    ZoneKinds.guess(name),
                    blocks.get(i)));
        }
        return read;
    }

    private List<PlanDraft.Row> rows(JsonNode zone, String pointer) {
        var rows = new ArrayList<PlanDraft.Row>();
        for (var i = 0; i < zone.path("rows").size(); i++) {
            var row = zone.path("rows").get(i);
            if (!row.path("seats").isEmpty()) {
                var origin = plus(point(zone.path("position")), point(row.path("position")));
                rows.add(row(row, origin, pointer + "/rows/" + i));
            }
        }
        return rows;
    }

    private PlanDraft.Row row(JsonNode row, PlanPoint origin, String pointer) {
        var seats = new ArrayList<PlanDraft.Seat>();
        for (var i = 0; i < row.path("seats").size(); i++) {
            seats.add(seat(row.path("seats").get(i), origin, pointer + "/seats/" + i));
        }
        return new PlanDraft.Row(row.path("row_number").asText().strip(), seats);
    }

    private PlanDraft.Seat seat(JsonNode seat, PlanPoint origin, String pointer) {
        var category = categories.of(seat.path("category").asText(), pointer + "/category");
        var at = plus(origin, point(seat.path("position")));
        var label = seat.path("seat_number").asText().strip();
        return new PlanDraft.Seat(null, label, at.x(), at.y(), category, SeatAccess.STANDARD, false);
    }
}
