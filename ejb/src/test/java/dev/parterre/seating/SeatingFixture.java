package dev.parterre.seating;

import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Halls to try things in, said as phrases. Seats are one unit apart, rows too; the stage's middle is above the first. */
public final class SeatingFixture {

    private final List<PlanDraft.Category> categories = new ArrayList<>();
    private final List<PlanDraft.Zone> zones = new ArrayList<>();
    private final List<PlanDraft.Area> areas = new ArrayList<>();
    private final List<PlanShape> shapes = new ArrayList<>();
    private PlanPoint focus;

    private SeatingFixture() {}

    /** An empty hall with price categories A, B and C. */
    public static SeatingFixture aHall() {
        var hall = new SeatingFixture();
        List.of("A", "B", "C").forEach(key -> hall.categories.add(new PlanDraft.Category(key, LocalText.of(key, key))));
        return hall;
    }

    /** Stalls of that many straight rows, labelled from 1, the focus in front of their middle. */
    public static SeatingFixture stallsOf(int rows, int seats) {
        var hall = aHall();
        hall.focus = new PlanPoint((seats - 1) / 2.0, -1);
        return hall.zone(
                "stalls",
                ZoneKind.STALLS,
                0,
                IntStream.range(0, rows)
                        .mapToObj(r -> straight(String.valueOf(r + 1), seats, r))
                        .toList());
    }

    /** Stalls, a circle behind them, two boxes of four at the sides, and 50 standing places. */
    public static SeatingFixture theatre() {
        var hall = stallsOf(6, 10);
        hall.zone("circle", ZoneKind.CIRCLE, 1, List.of(straight("1", 10, 9), straight("2", 10, 10)));
        hall.zone("box-1", ZoneKind.BOX, 2, List.of(shifted(straight("", 4, 2), -8)));
        hall.zone("box-2", ZoneKind.BOX, 2, List.of(shifted(straight("", 4, 2), 14)));
        return hall.area("standing", 50);
    }

    /** Rows on arcs around the focus, seats evenly by angle. */
    public static SeatingFixture amphitheatre(int rows, int seats) {
        var hall = aHall();
        hall.focus = new PlanPoint(0, 0);
        return hall.zone(
                "sector",
                ZoneKind.SECTOR,
                0,
                IntStream.range(0, rows)
                        .mapToObj(r -> arc(String.valueOf(r + 1), seats, 10 + r))
                        .toList());
    }

    /** An arena of 20,000 seats: 32 sectors of 25 rows of 25 all around, each third one in another category. */
    public static SeatingFixture arena() {
        var hall = aHall();
        hall.focus = new PlanPoint(0, 0);
        for (var sector = 0; sector < 32; sector++) {
            var middle = 2 * Math.PI * sector / 32;
            hall.zone(
                    "sector-" + (sector + 1),
                    ZoneKind.SECTOR,
                    sector % 3,
                    IntStream.range(0, 25)
                            .mapToObj(row -> around(String.valueOf(row + 1), 25, 140 + row, middle))
                            .toList());
        }
        return hall;
    }

    /** Round tables of eight, 25 in a line, each drawn and a zone of its own. */
    public static SeatingFixture tables(int count) {
        var hall = aHall();
        hall.focus = new PlanPoint(72, -8);
        for (var table = 0; table < count; table++) {
            hall.table(table + 1, new PlanPoint(table % 25 * 6, table / 25 * 6));
        }
        return hall;
    }

    private void table(int no, PlanPoint middle) {
        var seats = IntStream.range(0, 8)
                .mapToObj(i -> new PlanDraft.Seat(
                        null,
                        String.valueOf(i + 1),
                        middle.x() + 1.5 * Math.cos(i * Math.PI / 4),
                        middle.y() + 1.5 * Math.sin(i * Math.PI / 4),
                        "A",
                        SeatAccess.STANDARD,
                        false))
                .toList();
        zone("table-" + no, ZoneKind.SECTOR, no % 3, List.of(new PlanDraft.Row("", seats)));
        shapes.add(new PlanShape(false, List.of(), new PlanShape.Oval(middle, 1, 1, 0), null));
    }

    public SeatingFixture zone(String key, ZoneKind kind, int category, List<PlanDraft.Row> rows) {
        var priced = rows.stream()
                .map(row -> mapped(
                        row,
                        seat -> new PlanDraft.Seat(
                                seat.key(),
                                seat.label(),
                                seat.x(),
                                seat.y(),
                                categories.get(category).key(),
                                seat.access(),
                                seat.aisleAfter())))
                .toList();
        zones.add(new PlanDraft.Zone(key, LocalText.of(key, key), kind, priced));
        return this;
    }

    /** @param corners none where it is not drawn */
    public SeatingFixture area(String key, int capacity, PlanPoint... corners) {
        areas.add(new PlanDraft.Area(key, LocalText.of(key, key), capacity, "C", List.of(corners)));
        return this;
    }

    /** Makes the seat with that key one for wheelchairs, or for a companion. */
    public SeatingFixture withAccess(SeatAccess access, String key) {
        changeSeat(
                key,
                seat -> new PlanDraft.Seat(
                        seat.key(), seat.label(), seat.x(), seat.y(), seat.category(), access, seat.aisleAfter()));
        return this;
    }

    public SeatingFixture withAisleAfter(String key) {
        changeSeat(
                key,
                seat -> new PlanDraft.Seat(
                        seat.key(), seat.label(), seat.x(), seat.y(), seat.category(), seat.access(), true));
        return this;
    }

    public SeatingFixture inCategory(String category, String key) {
        changeSeat(
                key,
                seat -> new PlanDraft.Seat(
                        seat.key(), seat.label(), seat.x(), seat.y(), category, seat.access(), seat.aisleAfter()));
        return this;
    }

    private void changeSeat(String key, UnaryOperator<PlanDraft.Seat> change) {
        zones.replaceAll(zone -> new PlanDraft.Zone(
                zone.key(),
                zone.name(),
                zone.kind(),
                zone.rows().stream()
                        .map(row -> mapped(row, seat -> key.equals(keyOf(zone, row, seat)) ? change.apply(seat) : seat))
                        .toList()));
    }

    private static String keyOf(PlanDraft.Zone zone, PlanDraft.Row row, PlanDraft.Seat seat) {
        return zone.key() + "-" + row.label() + "-" + seat.label();
    }

    private static PlanDraft.Row mapped(PlanDraft.Row row, UnaryOperator<PlanDraft.Seat> change) {
        return new PlanDraft.Row(row.label(), row.seats().stream().map(change).toList());
    }

    public static PlanDraft.Row straight(String label, int seats, double y) {
        return new PlanDraft.Row(
                label,
                IntStream.range(0, seats)
                        .mapToObj(i ->
                                new PlanDraft.Seat(null, String.valueOf(i + 1), i, y, "A", SeatAccess.STANDARD, false))
                        .toList());
    }

    private static PlanDraft.Row arc(String label, int seats, double radius) {
        return around(label, seats, radius, 0);
    }

    /** Straight down is the middle 0; from there to the right. */
    private static PlanDraft.Row around(String label, int seats, double radius, double middle) {
        return new PlanDraft.Row(
                label,
                IntStream.range(0, seats)
                        .mapToObj(i -> {
                            var angle = middle + (i - (seats - 1) / 2.0) / radius;
                            return new PlanDraft.Seat(
                                    null,
                                    String.valueOf(i + 1),
                                    radius * Math.sin(angle),
                                    radius * Math.cos(angle),
                                    "A",
                                    SeatAccess.STANDARD,
                                    false);
                        })
                        .toList());
    }

    private static PlanDraft.Row shifted(PlanDraft.Row row, double x) {
        return mapped(
                row,
                seat -> new PlanDraft.Seat(
                        seat.key(),
                        seat.label(),
                        seat.x() + x,
                        seat.y(),
                        seat.category(),
                        seat.access(),
                        seat.aisleAfter()));
    }

    public PlanDraft draft() {
        return new PlanDraft(categories, zones, areas, shapes, focus);
    }

    public PlanGeometry plan() {
        return PlanPolicy.accept(draft());
    }

    /** A plan from elsewhere, numbered. */
    public static PlanGeometry accepted(PlanDraft draft) {
        return PlanPolicy.accept(draft);
    }

    /** Every place of the plan but the named ones. */
    public static BitSet freeBut(PlanGeometry plan, String... taken) {
        var free = new BitSet();
        free.set(0, plan.places());
        var places = new PlanPlaces(plan);
        for (var key : taken) {
            free.clear(places.ordinalOf(key).orElseThrow());
        }
        return free;
    }

    /** Only the named places. */
    public static BitSet freeOnly(PlanGeometry plan, String... keys) {
        var free = new BitSet();
        var places = new PlanPlaces(plan);
        for (var key : keys) {
            free.set(places.ordinalOf(key).orElseThrow());
        }
        return free;
    }
}
