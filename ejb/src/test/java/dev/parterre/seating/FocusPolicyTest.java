package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;
import static dev.parterre.seating.SeatingFixture.amphitheatre;
import static dev.parterre.seating.SeatingFixture.straight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FocusPolicyTest {

    @Test
    void standsBeforeTheRowThatIsLabelledFirst() {
        var down = aHall().zone("stalls", ZoneKind.STALLS, 0, List.of(straight("1", 11, 3), straight("2", 11, 4)));
        assertNear(down.plan().focus(), 5, 1);
        var up = aHall().zone("stalls", ZoneKind.STALLS, 0, List.of(straight("B", 11, 3), straight("A", 11, 4)));
        assertNear(up.plan().focus(), 5, 6);
        var manyRows = aHall().zone("stalls", ZoneKind.STALLS, 0, List.of(straight("10", 11, 3), straight("9", 11, 4)));
        assertNear(manyRows.plan().focus(), 5, 6);
    }

    @Test
    void standsWhereCurvedRowsLookWhateverTheirLabels() {
        var rows = new ArrayList<PlanDraft.Row>();
        for (var row : amphitheatre(4, 9).draft().zones().get(0).rows()) {
            rows.add(0, new PlanDraft.Row(String.valueOf(4 - rows.size()), row.seats()));
        }
        var hall = aHall().zone("sector", ZoneKind.SECTOR, 0, rows);
        assertNear(hall.plan().focus(), 0, 7.2);
    }

    @Test
    void isNotDrawnAsideByRowsThatAreLongerOnOneSide() {
        var rows = List.of(straight("1", 5, 1), straight("2", 7, 2), straight("3", 13, 3));
        assertNear(aHall().zone("stalls", ZoneKind.STALLS, 0, rows).plan().focus(), 6, -1);
    }

    @Test
    void standsAmongZonesThatLookAtEachOther() {
        var ring = aHall();
        turned(ring, "south", seat -> at(seat, seat.x() - 5, seat.y() + 10));
        turned(ring, "north", seat -> at(seat, 5 - seat.x(), -seat.y() - 10));
        turned(ring, "east", seat -> at(seat, seat.y() + 10, 5 - seat.x()));
        turned(ring, "west", seat -> at(seat, -seat.y() - 10, seat.x() - 5));
        assertNear(ring.plan().focus(), 0, 0);
    }

    @Test
    void isNearTheCategoryThatIsListedFirstWhenRowsSayNothing() {
        var hall = aHall().zone("dear", ZoneKind.SECTOR, 0, List.of(straight("", 5, 9)))
                .zone("cheap", ZoneKind.SECTOR, 2, List.of(straight("", 5, 1)));
        assertNear(hall.plan().focus(), 2, 11);
    }

    @Test
    void isAtTheTopWhenNothingSaysAnything() {
        var hall = aHall().zone("table", ZoneKind.SECTOR, 0, List.of(straight("", 5, 4)));
        assertNear(hall.plan().focus(), 2, 2);
        assertNear(aHall().area("floor", 10).plan().focus(), 0, 0);
    }

    @Test
    void isWhereThePlanSaysIfItDoes() {
        var said = aHall().zone("stalls", ZoneKind.STALLS, 0, List.of(straight("1", 5, 1), straight("2", 5, 2)))
                .draft()
                .withFocus(new PlanPoint(9, 9));
        assertThat(PlanPolicy.accept(said).focus()).isEqualTo(new PlanPoint(9, 9));
    }

    private static void turned(SeatingFixture hall, String zone, UnaryOperator<PlanDraft.Seat> turn) {
        var rows = List.of(straight("1", 11, 0), straight("2", 11, 1), straight("3", 11, 2)).stream()
                .map(row -> new PlanDraft.Row(
                        row.label(), row.seats().stream().map(turn).toList()))
                .toList();
        hall.zone(zone, ZoneKind.SECTOR, 0, rows);
    }

    private static PlanDraft.Seat at(PlanDraft.Seat seat, double x, double y) {
        return new PlanDraft.Seat(null, seat.label(), x, y, "A", SeatAccess.STANDARD, false);
    }

    private static void assertNear(PlanPoint focus, double x, double y) {
        assertThat(focus.distanceTo(x, y)).as("%s", focus).isLessThan(0.2);
    }
}
