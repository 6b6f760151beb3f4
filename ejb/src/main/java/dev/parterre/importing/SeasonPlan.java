package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.importing.Entry.NamedPlan;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.ZoneKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A seating plan as the season format writes it: rows as lines or arcs with their labels. */
final class SeasonPlan {

    private SeasonPlan() {}

    /** @throws RowProblem for the first thing that makes no plan */
    static NamedPlan read(JsonFields plan) {
        var categories = plan.list("categories").stream()
                .map(JsonFields::new)
                .map(c -> new PlanDraft.Category(c.text("key"), c.local("name")))
                .toList();
        var zones = plan.list("zones").stream().map(SeasonPlan::zone).toList();
        var areas = plan.list("areas").stream().map(SeasonPlan::area).toList();
        var focus = plan.has("focus") ? point(plan.object("focus")) : null;
        return new NamedPlan(
                plan.text("name"), new PlanDraft(categories, zones, areas, SeasonShapes.read(plan), focus));
    }

    private static PlanDraft.Zone zone(JsonNode node) {
        var zone = new JsonFields(node);
        var rows = zone.list("rows").stream().map(SeasonPlan::row).toList();
        return new PlanDraft.Zone(zone.text("key"), zone.local("name"), kind(zone.text("kind")), rows);
    }

    private static ZoneKind kind(String text) {
        try {
            return ZoneKind.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new RowProblem("kind-unknown", text);
        }
    }

    private static PlanDraft.Row row(JsonNode node) {
        var row = new JsonFields(node);
        var labels = SeatLabels.expand(row.text("labels"));
        var aisles = known(row, "aisleAfter", labels);
        var places = positions(row, labels, aisles);
        var categories = categories(row, labels);
        var wheelchair = known(row, "accessible", labels);
        var companion = known(row, "companion", labels);
        var seats = new ArrayList<PlanDraft.Seat>();
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var access = wheelchair.contains(label)
                    ? SeatAccess.WHEELCHAIR
                    : companion.contains(label) ? SeatAccess.COMPANION : SeatAccess.STANDARD;
            var at = places.get(i);
            seats.add(new PlanDraft.Seat(
                    null, label, at.x(), at.y(), categories.get(label), access, aisles.contains(label)));
        }
        return new PlanDraft.Row(row.text("label"), seats);
    }

    /** Every aisle is as wide as a seat. */
    private static List<PlanPoint> positions(JsonFields row, List<String> labels, Set<String> aisles) {
        var slots = new ArrayList<Integer>();
        var slot = 0;
        for (var label : labels) {
            slots.add(slot);
            slot += aisles.contains(label) ? 2 : 1;
        }
        var last = Math.max(slots.get(slots.size() - 1), 1);
        var curve = curve(row);
        return slots.stream()
                .map(s -> curve.at(labels.size() == 1 ? 0.5 : (double) s / last))
                .toList();
    }

    private static RowCurve curve(JsonFields row) {
        if (row.has("arc")) {
            var arc = row.object("arc");
            return new RowCurve.Arc(
                    new PlanPoint(arc.number("cx"), arc.number("cy")),
                    arc.number("r"),
                    arc.number("from"),
                    arc.number("to"));
        }
        var line = row.object("line");
        return new RowCurve.Line(
                new PlanPoint(line.number("x1"), line.number("y1")),
                new PlanPoint(line.number("x2"), line.number("y2")));
    }

    private static Map<String, String> categories(JsonFields row, List<String> labels) {
        var categories = new HashMap<String, String>();
        labels.forEach(label -> categories.put(label, row.text("category")));
        row.entries("categories").forEach((category, some) -> {
            for (var label : SeatLabels.expand(some.asText())) {
                if (categories.replace(label, category) == null) {
                    throw new RowProblem("categories-malformed", label);
                }
            }
        });
        return categories;
    }

    private static Set<String> known(JsonFields row, String field, List<String> labels) {
        var some = new HashSet<>(row.texts(field));
        if (!labels.containsAll(some)) {
            throw row.malformed(field, some);
        }
        return some;
    }

    private static PlanDraft.Area area(JsonNode node) {
        var area = new JsonFields(node);
        var polygon = area.list("polygon").stream().map(SeasonPlan::corner).toList();
        return new PlanDraft.Area(
                area.text("key"), area.local("name"), area.integer("capacity"), area.text("category"), polygon);
    }

    static PlanPoint corner(JsonNode pair) {
        if (pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
            throw new RowProblem("polygon-malformed", pair.toString());
        }
        return new PlanPoint(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    static PlanPoint point(JsonFields point) {
        return new PlanPoint(point.number("x"), point.number("y"));
    }
}
