package dev.parterre.seating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checked and numbered plan; immutable. Ordinals run in plan order from 0: zones, rows and seats as they stand, then
 * the slots of the areas. Categories are referred to by ordinal. Shapes are drawn in their order, under everything else.
 */
public record PlanGeometry(
        List<Category> categories,
        List<Zone> zones,
        List<Area> areas,
        PlanPoint focus,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlanShape> shapes) {

    public PlanGeometry {
        categories = List.copyOf(categories);
        zones = List.copyOf(zones);
        areas = List.copyOf(areas);
        shapes = shapes == null ? List.of() : List.copyOf(shapes);
    }

    public record Category(int ordinal, String key, LocalText name) {}

    public record Zone(String key, LocalText name, ZoneKind kind, List<Row> rows) {
        public Zone {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String label, List<Seat> seats) {
        public Row {
            seats = List.copyOf(seats);
        }
    }

    /** {@code aisleAfter}: the next seat of the row is not beside this one. */
    public record Seat(
            int ordinal,
            String key,
            String label,
            double x,
            double y,
            int category,
            SeatAccess access,
            boolean aisleAfter) {}

    /** Slots {@code firstOrdinal} to {@code firstOrdinal + capacity - 1}. */
    public record Area(
            String key, LocalText name, int capacity, int category, int firstOrdinal, List<PlanPoint> polygon) {
        public Area {
            polygon = List.copyOf(polygon);
        }
    }

    /** How many places the plan has, seats and slots. */
    public int places() {
        return (int) seats().count() + areas.stream().mapToInt(Area::capacity).sum();
    }

    /** Whether any place is a numbered seat. */
    @JsonIgnore
    public boolean isSeated() {
        return !zones.isEmpty();
    }

    Stream<Seat> seats() {
        return zones.stream().flatMap(zone -> zone.rows().stream()).flatMap(row -> row.seats().stream());
    }
}
