package dev.parterre.seating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The places of a plan by ordinal and by seat key; made once per plan and kept. */
public final class PlanPlaces {

    private final PlanGeometry geometry;
    private final PlaceInfo[] places;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private SeatIndex index;

    public PlanPlaces(PlanGeometry geometry) {
        this.geometry = geometry;
        this.places = new PlaceInfo[geometry.places()];
        geometry.zones().forEach(zone -> zone.rows().forEach(row -> row.seats().forEach(seat -> add(seat, row, zone))));
        geometry.areas().forEach(this::addSlots);
    }

    private void add(PlanGeometry.Seat seat, PlanGeometry.Row row, PlanGeometry.Zone zone) {
        add(new PlaceInfo(
                seat.ordinal(),
                seat.key(),
                true,
                seat.category(),
                geometry.categories().get(seat.category()).name(),
                zone.key(),
                zone.name(),
                zone.kind(),
                row.label(),
                seat.label(),
                seat.access()));
    }

    private void addSlots(PlanGeometry.Area area) {
        for (var slot = 0; slot < area.capacity(); slot++) {
            add(new PlaceInfo(
                    area.firstOrdinal() + slot,
                    slotKey(area.key(), slot + 1),
                    false,
                    area.category(),
                    geometry.categories().get(area.category()).name(),
                    area.key(),
                    area.name(),
                    ZoneKind.FLOOR,
                    "",
                    "",
                    SeatAccess.STANDARD));
        }
    }

    private void add(PlaceInfo place) {
        places[place.ordinal()] = place;
        ordinals.put(place.seatKey(), place.ordinal());
    }

    static String slotKey(String area, int slot) {
        return area + "#" + slot;
    }

    public PlanGeometry geometry() {
        return geometry;
    }

    /** Made when first asked for: plans that are only stored or looked at need none. */
    synchronized SeatIndex index() {
        if (index == null) {
            index = new SeatIndex(geometry);
        }
        return index;
    }

    public int size() {
        return places.length;
    }

    /** @throws IndexOutOfBoundsException when the plan has no such ordinal */
    public PlaceInfo place(int ordinal) {
        return places[ordinal];
    }

    public List<PlaceInfo> places(List<Integer> wanted) {
        return wanted.stream().map(this::place).toList();
    }

    public OptionalInt ordinalOf(String seatKey) {
        var ordinal = ordinals.get(seatKey);
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }
}
