package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleSeatPolicyTest {

    /** `.` free, `x` taken before, `o` chosen; the answer is the labels of the seats left alone against the rule. */
    @ParameterizedTest
    @CsvSource({
        "oo........, ''",
        ".oo......., 1",
        "..oo......, ''",
        "o.o......., 2",
        "o.o.o.o..., 2 4 6",
        // two rows of three, a party of two: there is no other way
        "oo., ''",
        ".oo, ''",
        "o.o, ''",
        // a row of nine must be able to sell eight
        "oooooooo., ''",
        "oooo.oooo, ''",
        // the last seat, and one of the last two
        "o, ''",
        "o., ''",
        // the run ends at taken seats
        "x.oo...x.., 2",
        "x.oox....., ''",
        "xo.....x.., ''",
        // what stood alone before is nobody's fault
        "x.xoo....., ''",
        "oox.x....., ''",
    })
    void refusesToLeaveASingleSeat(String row, String alone) {
        var plan = stallsOf(1, row.length()).plan();
        var free = new BitSet();
        IntStream.range(0, row.length()).filter(i -> row.charAt(i) != 'x').forEach(free::set);
        var chosen = IntStream.range(0, row.length())
                .filter(i -> row.charAt(i) == 'o')
                .boxed()
                .collect(Collectors.toSet());

        assertThat(SingleSeatPolicy.orphans(new SeatIndex(plan), free, chosen).stream()
                        .map(PlanGeometry.Seat::label)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(alone);
    }

    /** The answer is what might be taken instead: the labels, seat for seat; nothing where the choice is fine or needs gaps. */
    @ParameterizedTest
    @CsvSource({
        "oo........, ''",
        ".oo......., 1 2",
        ".o........, 1",
        "........o., 10",
        "........oo, ''",
        ".......oo., 9 10",
        "o.o......., 1 2",
        "..o.o....., 3 4",
        // by the taken seats
        "x.oo...x.., 2 3",
        "xx.oooo.xx, 3 4 5 6",
        // the last of three stays with its neighbour
        ".o...x...., 1",
        ".oooo...xx, 1 2 3 4",
        // six of eight, nobody moves twice
        ".oooooo., 1 2 3 4 5 6",
    })
    void offersTheNearestSeatsThatLeaveNone(String row, String instead) {
        var plan = new PlanPlaces(stallsOf(1, row.length()).plan());
        var free = new BitSet();
        IntStream.range(0, row.length()).filter(i -> row.charAt(i) != 'x').forEach(free::set);
        var chosen = IntStream.range(0, row.length())
                .filter(i -> row.charAt(i) == 'o')
                .boxed()
                .toList();
        var moved = SingleSeats.movedAlong(plan, free, chosen).stream()
                .map(key -> key.substring(key.lastIndexOf('-') + 1))
                .collect(Collectors.joining(" "));
        assertThat(moved).isEqualTo(instead);
        assertThat(SingleSeats.leftBy(plan, free, Set.copyOf(chosen)).isEmpty())
                .as("offered only to who needs it")
                .isEqualTo(instead.isEmpty());
    }

    @Test
    void movesNobodyToADearerSeat() {
        var plan = new PlanPlaces(stallsOf(1, 6).inCategory("B", "stalls-1-1").plan());
        var free = new BitSet();
        free.set(0, 6);
        assertThat(SingleSeats.movedAlong(plan, free, List.of(1, 2)))
                .as("row 1 is of another category; 3 and 4 leave two and two")
                .containsExactly("stalls-1-3", "stalls-1-4");
    }

    /** Two cheap seats between dear ones: whoever can pay no more is not refused them. */
    @Test
    void asksOnlyWhetherSeatsOfTheSameCategoryWouldDo() {
        var plan = stallsOf(1, 5)
                .inCategory("B", "stalls-1-2")
                .inCategory("B", "stalls-1-3")
                .plan();
        var free = new BitSet();
        free.set(0, 5);
        assertThat(SingleSeatPolicy.orphans(new SeatIndex(plan), free, Set.of(1, 2)))
                .isEmpty();
        assertThat(SingleSeatPolicy.orphans(new SeatIndex(plan), free, Set.of(1)))
                .as("the other cheap seat would leave two and two")
                .hasSize(1);
        var allAlike = stallsOf(1, 5).plan();
        assertThat(SingleSeatPolicy.orphans(new SeatIndex(allAlike), free, Set.of(1, 2)))
                .hasSize(1);
    }
}
