package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.SeatAccess;
import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The zones of a pretix plan. The editor lets a zone repeat its row names in blocks that stand apart, and then repeats the
 * seats' "unique" ids too: such a zone becomes one zone per block, numbered as they stand in the file, so that every seat has
 * a name of its own. A zone drawn on top of an earlier one (an upper floor over a lower one) is moved outwards.
 */
final class PretixZones {

    private final Set<String> categories;
    private final RowSink sink;
    private final Set<String> guids = new HashSet<>();
    private final List<PlanPoint> taken = new ArrayList<>();
    private PlanPoint stage;
    private int no;
    private int seats;

    PretixZones(Set<String> categories, RowSink sink) {
        this.categories = categories;
        this.sink = sink;
    }

    List<PlanDraft.Zone> read(List<JsonNode> nodes) {
        stage = PretixStage.find(nodes).orElse(null);
        var zones = new ArrayList<PlanDraft.Zone>();
        nodes.forEach(node -> zones.addAll(zone(new JsonFields(node))));
        return zones;
    }

    /** The middle of the drawn stage, which is what everybody looks at; null when there is none. */
    PlanPoint stage() {
        return stage;
    }

    int seats() {
        return seats;
    }

    private List<PlanDraft.Zone> zone(JsonFields zone) {
        var name = zone.textOr("name", "Zone");
        var key = PlanVenues.slug(zone.textOr("zone_id", name));
        var origin = point(zone, "position");
        var rows = new ArrayList<PlanDraft.Row>();
        for (var node : zone.list("rows")) {
            var row = row(new JsonFields(node), origin, name);
            if (!row.seats().isEmpty()) {
                rows.add(row);
            }
        }
        var blocks = PlanBlocks.of(rows.isEmpty() ? rows : PlanBlocks.clearOf(taken, rows, stage));
        var zones = new ArrayList<PlanDraft.Zone>();
        for (var i = 0; i < blocks.size(); i++) {
            var suffix = blocks.size() == 1 ? "" : Integer.toString(i + 1);
            zones.add(new PlanDraft.Zone(
                    key + suffix,
                    LocalText.in("en", (name + " " + suffix).strip()),
                    ZoneKinds.guess(name),
                    blocks.get(i)));
        }
        zones.forEach(
                done -> done.rows().forEach(row -> row.seats().forEach(s -> taken.add(new PlanPoint(s.x(), s.y())))));
        return zones;
    }

    private PlanDraft.Row row(JsonFields row, PlanPoint zone, String zoneName) {
        var label = row.text("row_number");
        var at = row.has("position") ? point(row, "position") : new PlanPoint(0, 0);
        var origin = new PlanPoint(zone.x() + at.x(), zone.y() + at.y());
        var kept = new ArrayList<PlanDraft.Seat>();
        for (var node : row.list("seats")) {
            no++;
            var ref = "seats " + zoneName + " " + label + " "
                    + node.path("seat_number").asText();
            try {
                kept.add(seat(new JsonFields(node), origin, ref));
                seats++;
            } catch (RowProblem problem) {
                sink.refuse(new RefusedRow(no, ref, problem.code(), problem.detail()));
            }
        }
        return new PlanDraft.Row(label, kept);
    }

    private PlanDraft.Seat seat(JsonFields seat, PlanPoint origin, String ref) {
        var category = seat.text("category");
        if (!categories.contains(category)) {
            throw new RowProblem("category-unknown", category);
        }
        var at = point(seat, "position");
        var label = seat.text("seat_number");
        if (!guids.add(seat.text("seat_guid"))) {
            sink.note(new RefusedRow(no, ref, "kept-duplicate-seat-guid", seat.text("seat_guid")));
        }
        return new PlanDraft.Seat(
                null, label, origin.x() + at.x(), origin.y() + at.y(), category, SeatAccess.STANDARD, false);
    }

    private static PlanPoint point(JsonFields from, String field) {
        var point = from.object(field);
        return new PlanPoint(point.number("x"), point.number("y"));
    }
}
