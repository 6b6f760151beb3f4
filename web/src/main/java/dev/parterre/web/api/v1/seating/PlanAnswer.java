package dev.parterre.web.api.v1.seating;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.ZoneKind;
import dev.parterre.web.api.ApiLanguage;
import java.util.List;

/**
 * A plan as the API shows it, in plan order: the n-th seat, then the n-th slot, is bit n of the availability. {@code aisleAfter}
 * and {@code access} are left out where they say nothing.
 */
public record PlanAnswer(
        String version,
        List<Category> categories,
        List<Zone> zones,
        List<Area> areas,
        List<Shape> shapes,
        PlanPoint focus,
        int places) {

    public record Category(String id, String name) {}

    public record Zone(String id, String name, ZoneKind kind, List<Row> rows) {}

    public record Row(String id, String label, List<Seat> seats) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Seat(
            String id, String label, double x, double y, String category, SeatAccess access, Boolean aisleAfter) {}

    public record Area(String id, String name, int capacity, String category, List<PlanPoint> polygon) {}

    /** What is drawn under the seats and not sold: stage, tables, words. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Shape(Boolean stage, List<PlanPoint> outline, PlanShape.Oval oval, Label label) {}

    /** @param size of the letters, in the plan's units */
    public record Label(String text, PlanPoint middle, double size) {}

    static PlanAnswer of(SeatingPlanId id, PlanGeometry plan, ApiLanguage language) {
        return new PlanAnswer(
                id.toString(),
                plan.categories().stream()
                        .map(category -> new Category(category.key(), language.of(category.name())))
                        .toList(),
                plan.zones().stream().map(zone -> zone(zone, plan, language)).toList(),
                plan.areas().stream().map(area -> area(area, plan, language)).toList(),
                plan.shapes().stream().map(shape -> shape(shape, language)).toList(),
                plan.focus(),
                plan.places());
    }

    private static Zone zone(PlanGeometry.Zone zone, PlanGeometry plan, ApiLanguage language) {
        var rows = zone.rows().stream()
                .map(row -> new Row(
                        zone.key() + "-" + row.label(),
                        row.label(),
                        row.seats().stream().map(seat -> seat(seat, plan)).toList()))
                .toList();
        return new Zone(zone.key(), language.of(zone.name()), zone.kind(), rows);
    }

    private static Seat seat(PlanGeometry.Seat seat, PlanGeometry plan) {
        return new Seat(
                seat.key(),
                seat.label(),
                seat.x(),
                seat.y(),
                plan.categories().get(seat.category()).key(),
                seat.access() == SeatAccess.STANDARD ? null : seat.access(),
                seat.aisleAfter() ? Boolean.TRUE : null);
    }

    private static Shape shape(PlanShape shape, ApiLanguage language) {
        var label = shape.label() == null
                ? null
                : new Label(
                        language.of(shape.label().text()),
                        shape.label().middle(),
                        shape.label().size());
        return new Shape(shape.stage() ? Boolean.TRUE : null, shape.outline(), shape.oval(), label);
    }

    private static Area area(PlanGeometry.Area area, PlanGeometry plan, ApiLanguage language) {
        return new Area(
                area.key(),
                language.of(area.name()),
                area.capacity(),
                plan.categories().get(area.category()).key(),
                area.polygon());
    }
}
