package dev.parterre.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeGroupsTest {

    private final PlanPlaces theatre = new PlanPlaces(SeatingFixture.theatre().plan());

    private FreeGroups free(int... taken) {
        var free = new BitSet();
        free.set(0, theatre.size());
        IntStream.of(taken).forEach(free::clear);
        return FreeGroups.of(theatre, free);
    }

    @Test
    void rowsAreGroupsAndWhoSitsInThemCutsThem() {
        var groups = free(4).groups();

        assertThat(groups.get(0)).containsExactly(0, 1, 2, 3);
        assertThat(groups.get(1)).containsExactly(5, 6, 7, 8, 9);
        assertThat(groups.get(2)).hasSize(10);
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(theatre.size() - 1);
        assertThat(groups.get(groups.size() - 1)).as("the standing places").hasSize(50);
    }

    @Test
    void nearerIsLikedBetterAndEachOfAPartyCounts() {
        var liking = free().liking(SeatWish.together(2));

        assertThat(liking[0]).isEqualTo(4_000);
        assertThat(liking[1]).isBetween(2_000, 3_999);
        assertThat(liking[5]).isLessThan(liking[1]);
        assertThat(IntStream.of(liking).min().orElseThrow()).isEqualTo(2_000);
        assertThat(free().liking(SeatWish.together(3))[0]).isEqualTo(6_000);
    }

    @Test
    void whatIsNotWishedIsWorthNothing() {
        var groups = free();
        var circle = new SeatWish(2, true, Set.of("CIRCLE"), Set.of(), Set.of(), SeatNeeds.NONE);
        var floor = new SeatWish(2, true, Set.of("standing"), Set.of(), Set.of(), SeatNeeds.NONE);
        var dear = new SeatWish(2, true, Set.of(), Set.of(), Set.of(0), SeatNeeds.NONE);

        assertThat(liked(groups.liking(circle))).containsExactly(6, 7);
        assertThat(liked(groups.liking(floor))).containsExactly(10);
        assertThat(liked(groups.liking(dear))).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(liked(groups.liking(SeatWish.together(2).with(SeatNeeds.wheelchair()))))
                .isEmpty();
    }

    @Test
    void aFullHouseHasNone() {
        var none = FreeGroups.of(theatre, new BitSet());

        assertThat(none.groups()).isEmpty();
        assertThat(none.liking(SeatWish.any(1))).isEmpty();
    }

    private static int[] liked(int[] liking) {
        return IntStream.range(0, liking.length).filter(g -> liking[g] > 0).toArray();
    }
}
