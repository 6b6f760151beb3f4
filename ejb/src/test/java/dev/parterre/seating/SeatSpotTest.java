package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.straight;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.SeatSpot.Third;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatSpotTest {

    @ParameterizedTest
    @CsvSource({
        // from, to, row of the seats chosen when all are free
        "1,2147483647,1",
        "1,1,1",
        "3,5,3",
        "9,9,9",
        "9,200,9",
        "10,200,",
    })
    void rowsAreCountedFromTheStage(int from, int to, String row) {
        var plan = stallsOf(9, 10).plan();

        assertThat(rows(plan, best(plan, new SeatSpot(from, to, Set.of()))))
                .isEqualTo(row == null ? Set.of() : Set.of(row));
    }

    @Test
    void rowsAreCountedByTheirDistanceWhateverTheyAreCalledAndHoweverTheyAreListed() {
        var plan = aHall().zone(
                        "stalls",
                        ZoneKind.STALLS,
                        0,
                        List.of(straight("Z", 6, 3), straight("M", 6, 1), straight("A", 6, 2)))
                .plan();

        // the labels say that A is before Z, so the stage is on the side of the row M
        assertThat(rows(plan, best(plan, new SeatSpot(1, 1, Set.of())))).containsExactly("M");
        assertThat(rows(plan, best(plan, new SeatSpot(3, 3, Set.of())))).containsExactly("Z");
    }

    @Test
    void eachZoneCountsItsOwnRows() {
        var plan = theatre().plan();
        var inTheCircle = new SeatWish(2, true, Set.of("CIRCLE"), Set.of(), Set.of(), SeatNeeds.NONE);

        assertThat(rows(plan, best(plan, inTheCircle.at(new SeatSpot(2, 2, Set.of())))))
                .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"NEAR,1", "MIDDLE,4", "FAR,7"})
    void aThirdOfTheHouseIsAThirdOfItsSeats(Third third, int firstRow) {
        var plan = stallsOf(9, 3).plan();

        var rows = rows(plan, best(plan, new SeatSpot(1, Integer.MAX_VALUE, Set.of(third))));

        assertThat(rows).hasSize(1);
        assertThat(Integer.parseInt(rows.iterator().next())).isBetween(firstRow, firstRow + 2);
    }

    @Test
    void standingPlacesAreNoAnswerToAWishForARowUnlessThereIsNothingElseInTheHouse() {
        var mixed = theatre().plan();
        var standing = aHall().area("floor", 50).plan();
        var sixthRow = new SeatSpot(6, 6, Set.of());
        var onlyStanding = new BitSet();
        onlyStanding.set((int) mixed.seats().count(), mixed.places());

        assertThat(BestAvailable.best(
                        new PlanPlaces(mixed), onlyStanding, SeatWish.any(2).at(sixthRow)))
                .isEmpty();
        assertThat(BestAvailable.best(new PlanPlaces(mixed), onlyStanding, SeatWish.any(2)))
                .isPresent();
        assertThat(best(standing, sixthRow)).isPresent();
    }

    @Test
    void inPairsNobodyIsAlone() {
        var plan = stallsOf(2, 7).plan();
        // two pairs, and singles nearer to the stage
        var free = new BitSet();
        List.of(0, 3, 6, 7, 8, 11, 12).forEach(free::set);
        var pairs = SeatWish.any(4).with(new SeatNeeds(0, 0, false, false, true));

        assertThat(BestAvailable.best(new PlanPlaces(plan), free, pairs)
                        .orElseThrow()
                        .ordinals())
                .containsExactly(7, 8, 11, 12);
        free.clear(8);
        assertThat(BestAvailable.best(new PlanPlaces(plan), free, pairs)).isEmpty();
        assertThat(BestAvailable.best(new PlanPlaces(plan), free, SeatWish.any(4)))
                .isPresent();
        assertThat(BestAvailable.hasRoom(new PlanPlaces(plan), free, pairs)).isTrue();
    }

    private static Optional<SeatChoice> best(PlanGeometry plan, SeatSpot spot) {
        return best(plan, SeatWish.together(2).at(spot));
    }

    private static Optional<SeatChoice> best(PlanGeometry plan, SeatWish wish) {
        var free = new BitSet();
        free.set(0, plan.places());
        return BestAvailable.best(new PlanPlaces(plan), free, wish);
    }

    private static Set<String> rows(PlanGeometry plan, Optional<SeatChoice> choice) {
        var places = new PlanPlaces(plan);
        return choice.stream()
                .flatMap(chosen -> chosen.ordinals().stream())
                .map(seat -> places.place(seat).rowLabel())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
