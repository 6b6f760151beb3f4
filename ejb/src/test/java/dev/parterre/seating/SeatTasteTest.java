package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.freeBut;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stalls for 60, a circle behind them for 20. */
class SeatTasteTest {

    private static final Map<Integer, Money> PRICES =
            Map.of(0, Money.of("60.00", "EUR"), 1, Money.of("20.00", "EUR"), 2, Money.of("40.00", "EUR"));

    private final PlanGeometry plan = theatre().plan();

    @ParameterizedTest
    @CsvSource({"100,stalls,1", "80,stalls,1", "20,circle,1", "0,circle,1"})
    void thePriceIsWeighedAgainstTheView(int view, String zone, String row) {
        var choice = chosen(SeatWish.together(2), new SeatTaste(view, Map.of()).among(PRICES));

        assertThat(zones(choice)).containsExactly(zone);
        assertThat(rows(choice)).containsExactly(row);
    }

    @Test
    void amongEqualPricesTheViewDecidesHoweverLittleItCounts() {
        var one = new SeatTaste(0, Map.of()).among(Map.of(0, Money.of("60.00", "EUR"), 1, Money.of("60.00", "EUR")));

        assertThat(chosen(SeatWish.together(2), one).ordinals())
                .isEqualTo(chosen(SeatWish.together(2), SeatTaste.VIEW).ordinals());
    }

    @Test
    void anAreaIsChosenLikewise() {
        var club = SeatingFixture.aHall().area("near", 20).area("far", 20).plan();
        var wish = SeatWish.any(2).liking(new SeatTaste(50, Map.of()).among(PRICES));

        assertThat(BestAvailable.best(new PlanPlaces(club), freeBut(club), wish))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void aShareIsOfAHundred(int view) {
        assertThatThrownBy(() -> new SeatTaste(view, Map.of())).isInstanceOf(ShareOutOfRange.class);
    }

    @Test
    void meritsCompareSeatsWithTheHouse() {
        var hall = stallsOf(10, 10).plan();
        var places = new PlanPlaces(hall);
        var best =
                BestAvailable.best(places, freeBut(hall), SeatWish.together(2)).orElseThrow();

        var merits = SeatMerits.of(places, best.ordinals());
        var last = SeatMerits.of(places, List.of(98, 99));

        assertThat(merits).isEqualTo(new SeatMerits(true, Optional.of(1), 10, 98, false));
        assertThat(last).isEqualTo(new SeatMerits(true, Optional.of(10), 10, 2, true));
        assertThat(SeatMerits.of(places, List.of(0, 10)).row()).isEmpty();
    }

    @Test
    void theNextBetterIsWhereTheyWouldSitIfThePriceDidNotMatter() {
        var places = new PlanPlaces(plan);
        var wish = SeatWish.together(2).liking(new SeatTaste(0, Map.of()).among(PRICES));
        var cheap = BestAvailable.best(places, freeBut(plan), wish).orElseThrow();
        var near =
                BestAvailable.best(places, freeBut(plan), SeatWish.together(2)).orElseThrow();

        assertThat(SeatMerits.of(places, cheap.ordinals()).better(places, freeBut(plan), wish, Set.of(0, 1, 2)))
                .contains(near);
        assertThat(SeatMerits.of(places, near.ordinals()).better(places, freeBut(plan), wish, Set.of(0, 1, 2)))
                .isEmpty();
        assertThat(SeatMerits.of(places, cheap.ordinals()).better(places, freeBut(plan), wish, Set.of(1)))
                .isEmpty();
    }

    private SeatChoice chosen(SeatWish wish, SeatTaste taste) {
        return BestAvailable.best(new PlanPlaces(plan), freeBut(plan), wish.liking(taste))
                .orElseThrow();
    }

    private Set<String> zones(SeatChoice choice) {
        return new PlanPlaces(plan)
                .places(choice.ordinals()).stream().map(PlaceInfo::zoneKey).collect(Collectors.toSet());
    }

    private Set<String> rows(SeatChoice choice) {
        return new PlanPlaces(plan)
                .places(choice.ordinals()).stream().map(PlaceInfo::rowLabel).collect(Collectors.toSet());
    }
}
