package dev.parterre.rush;

import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.ZoneKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A hall of our own for the rush. Its seats stand in pairs, an aisle after every second: whoever takes one of two leaves nobody
 * alone against the single-seat rule, so that buyers may choose at random and a refusal means a race that was lost.
 */
final class Hall {

    static final byte[] SEAT = Reply.field("seat");
    /** The price category of general admission. */
    static final String FLOOR = "C";

    private static final int ROW = 100;

    private final SeatingFixture fixture;
    private final String[] keys;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final int seats;

    private Hall(SeatingFixture fixture, int seats) {
        this.fixture = fixture;
        this.seats = seats;
        var places = new PlanPlaces(fixture.plan());
        keys = new String[places.size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = places.place(i).seatKey();
            ordinals.put(keys[i], i);
        }
    }

    /** Seats in rows of up to a hundred, and a floor of general admission with that many slots; either may be 0. */
    static Hall of(int seats, int slots) {
        var hall = SeatingFixture.stallsOf(1, 2);
        if (seats > 2) {
            hall.zone(
                    "parterre",
                    ZoneKind.CIRCLE,
                    0,
                    IntStream.range(0, (seats - 2 + ROW - 1) / ROW)
                            .mapToObj(row -> row(row, Math.min(ROW, seats - 2 - row * ROW)))
                            .toList());
        }
        return new Hall(slots > 0 ? hall.area("floor", slots) : hall, Math.max(2, seats));
    }

    private static PlanDraft.Row row(int number, int width) {
        List<PlanDraft.Seat> pairs = IntStream.range(0, width)
                .mapToObj(i -> new PlanDraft.Seat(
                        null, String.valueOf(i + 1), i, number + 2, "A", SeatAccess.STANDARD, i % 2 == 1))
                .toList();
        return new PlanDraft.Row(String.valueOf(number + 1), pairs);
    }

    SeatingFixture fixture() {
        return fixture;
    }

    PlanGeometry plan() {
        return fixture.plan();
    }

    int places() {
        return keys.length;
    }

    /** Ordinals below it are seats, the others slots of the floor. */
    int seats() {
        return seats;
    }

    String key(int ordinal) {
        return keys[ordinal];
    }

    int ordinal(String key) {
        var ordinal = ordinals.get(key);
        if (ordinal == null) {
            throw new AssertionError("no place " + key + " in this hall");
        }
        return ordinal;
    }
}
