package dev.parterre.matching;

import static dev.parterre.preference.PreferenceFixture.aPreference;
import static dev.parterre.seating.SeatingFixture.freeBut;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.allocation.LinePlace;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatChoice;
import dev.parterre.shared.Cases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines served with places chosen for all at once, beside lines of whom everybody takes the best seats left in their turn. */
class LineHallTest {

    private static final Set<Integer> ANY_PRICE = Set.of(0);
    /** One to five seats side by side, in the first one to four rows. */
    private static final List<PreferenceSpec> WISHES = IntStream.rangeClosed(1, 5)
            .boxed()
            .flatMap(quantity -> IntStream.rangeClosed(1, 4)
                    .mapToObj(row -> together(quantity).with("rowTo", row).spec()))
            .toList();

    private static PreferenceFixture together(int quantity) {
        return aPreference().with("quantity", quantity).with("together", true);
    }

    /** A hall and those who want it, in the order drawn. */
    private record Line(PlanPlaces plan, BitSet free, List<StandingOrder> orders) {

        static Line in(PlanGeometry plan, BitSet free, List<PreferenceSpec> wishes) {
            var orders = IntStream.range(0, wishes.size())
                    .mapToObj(i -> order(i, wishes.get(i)))
                    .toList();
            return new Line(new PlanPlaces(plan), free, orders);
        }

        private static StandingOrder order(int number, PreferenceSpec wish) {
            return new StandingOrder(
                    new PreferenceId("p" + number),
                    new AccountId(number + 1),
                    wish,
                    PreferenceState.ACTIVE,
                    CandidateFixture.NOW);
        }

        /** Who gets which places, in the order of the line; none for whom there are none. */
        List<List<Integer>> inTurn() {
            return served(order -> List.of());
        }

        List<List<Integer>> atOnce() {
            var hall = new LineHall(plan, free);
            var requests = IntStream.range(0, orders.size())
                    .mapToObj(
                            i -> hall.request(new LinePlace(i + 1, orders.get(i).id()), orders.get(i), ANY_PRICE))
                    .toList();
            var places = hall.places(hall.allocate(requests));
            return served(order -> places.getOrDefault(order.id(), List.of()).stream()
                    .map(key -> plan.ordinalOf(key).orElseThrow())
                    .toList());
        }

        /** As the engine does: everything that is free is theirs in their turn, what was chosen for them first. */
        private List<List<Integer>> served(Function<StandingOrder, List<Integer>> chosen) {
            var left = (BitSet) free.clone();
            var served = new ArrayList<List<Integer>>();
            for (var order : orders) {
                var own = chosen.apply(order);
                var places = own.isEmpty() || !own.stream().allMatch(left::get) ? best(order, left) : own;
                places.forEach(left::clear);
                served.add(places);
            }
            return served;
        }

        private List<Integer> best(StandingOrder order, BitSet left) {
            return BestAvailable.best(plan, left, WishedSeats.exactly(order.spec()))
                    .map(SeatChoice::ordinals)
                    .orElse(List.of());
        }
    }

    private static List<Boolean> letIn(List<List<Integer>> served) {
        return served.stream().map(places -> !places.isEmpty()).toList();
    }

    @Test
    void groupsFindRoomThatNobodyWouldFindOneAfterTheOther() {
        var plan = stallsOf(2, 8).plan();
        var four = together(4).spec();
        var line = Line.in(plan, freeBut(plan), List.of(four, four, four, four, four));

        assertThat(letIn(line.inTurn())).containsExactly(true, true, false, false, false);
        assertThat(letIn(line.atOnce())).containsExactly(true, true, true, true, false);
        assertThat(line.atOnce().stream().filter(places -> !places.isEmpty()))
                .allSatisfy(places -> assertThat(places.get(3) - places.get(0))
                        .as("side by side")
                        .isEqualTo(3));
    }

    @Test
    void zonesAndRowsThatWereAskedForAreKept() {
        var plan = stallsOf(3, 4).plan();
        var back = together(2).with("rowFrom", 3).spec();
        var line = Line.in(plan, freeBut(plan), List.of(back, back, back));

        assertThat(line.atOnce())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).containsExactly(8, 9),
                        other -> assertThat(other).containsExactly(10, 11),
                        third -> assertThat(third).isEmpty());
    }

    /**
     * Fairness: up to the first of the line whom one of the two ways lets in and the other does not, it is the choice at once that
     * lets them in; so nobody loses to somebody later by it. And no place is given twice.
     */
    @Test
    void nobodyIsLeftOutForSomebodyLater() {
        Cases.all(Cases.MANY, random -> {
            var line = aRandomLine(random);
            var atOnce = line.atOnce();
            var given = atOnce.stream().flatMap(List::stream).toList();
            assertThat(given).doesNotHaveDuplicates().allMatch(line.free()::get);
            var one = letIn(atOnce);
            var other = letIn(line.inTurn());
            IntStream.range(0, one.size())
                    .filter(i -> !one.get(i).equals(other.get(i)))
                    .findFirst()
                    .ifPresent(first ->
                            assertThat(one.get(first)).as("number %d", first).isTrue());
        });
    }

    private static Line aRandomLine(Random random) {
        var plan = stallsOf(1 + random.nextInt(3), 3 + random.nextInt(7)).plan();
        var free = new BitSet();
        IntStream.range(0, plan.places()).filter(seat -> random.nextInt(5) > 0).forEach(free::set);
        var wishes = random.ints(3 + random.nextInt(8), 0, WISHES.size())
                .mapToObj(WISHES::get)
                .toList();
        return Line.in(plan, free, wishes);
    }
}
