package dev.parterre.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The single-seat rule for seats that somebody names: a choice may not leave one free seat alone where as many seats of the
 * same categories could be taken from the same run of free seats without doing so. Nobody is refused two of the last three
 * seats, eight of nine, or the two cheap seats between dear ones. Other runs do not count: who may not have this row is
 * not sent to another. Seats that stood alone before count for nothing, and neither do wheelchair and companion places.
 */
final class SingleSeatPolicy {

    private final SeatIndex index;
    private final OpenSeats open;
    private final Set<Integer> chosen;

    private SingleSeatPolicy(SeatIndex index, OpenSeats open, Set<Integer> chosen) {
        this.index = index;
        this.open = open;
        this.chosen = chosen;
    }

    /** The seats that would be left alone against the rule; empty when the choice is fine. */
    static List<PlanGeometry.Seat> orphans(SeatIndex index, BitSet free, Set<Integer> chosen) {
        var policy = new SingleSeatPolicy(index, OpenSeats.forAll(index, free), Set.copyOf(chosen));
        var orphans = new ArrayList<PlanGeometry.Seat>();
        policy.runs().forEach(run -> orphans.addAll(policy.orphans(run)));
        return orphans;
    }

    /** From seats of the choice to others that leave none alone; empty when it leaves none, or there are no such. */
    static Map<Integer, Integer> movedAlong(SeatIndex index, BitSet free, Set<Integer> chosen) {
        var open = OpenSeats.forAll(index, free);
        var policy = new SingleSeatPolicy(index, open, Set.copyOf(chosen));
        var moved = new HashMap<Integer, Integer>();
        for (var run : policy.runs()) {
            var alone =
                    policy.orphans(run).stream().map(PlanGeometry.Seat::ordinal).collect(Collectors.toSet());
            if (!alone.isEmpty()) {
                var block = policy.nearestBlock(run, alone);
                if (block.isEmpty()) {
                    return Map.of();
                }
                var seats = policy.chosenOf(run);
                IntStream.range(0, seats.length).forEach(i -> moved.put(seats[i], block.getAsInt() + i));
            }
        }
        return moved;
    }

    private int[] chosenOf(Run run) {
        return IntStream.range(run.first(), run.end()).filter(chosen::contains).toArray();
    }

    /**
     * Where as many seats side by side begin, each as dear as the one it stands for, that leave none of the run alone; of two that
     * are equally near the one that takes in what would have been left.
     */
    private OptionalInt nearestBlock(Run run, Set<Integer> alone) {
        var seats = chosenOf(run);
        return IntStream.rangeClosed(run.first(), run.end() - seats.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(first -> Math.abs(first - seats[0]))
                        .thenComparing(first ->
                                IntStream.range(first, first + seats.length).noneMatch(alone::contains)))
                .mapToInt(Integer::intValue)
                .filter(first -> IntStream.range(0, seats.length)
                        .allMatch(i -> index.seat(first + i).category()
                                == index.seat(seats[i]).category()))
                .filter(first -> leavesNone(run, first, first + seats.length))
                .findFirst();
    }

    private boolean leavesNone(Run run, int from, int until) {
        return IntStream.range(run.first(), run.end())
                .noneMatch(seat -> open.isLeftAlone(seat, taken -> taken >= from && taken < until));
    }

    /** Free seats side by side, as many as there are. */
    private record Run(int first, int end) {}

    /** The runs that the choice takes seats from. */
    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (var seat : new TreeSet<>(chosen)) {
            var known = !runs.isEmpty() && seat < runs.get(runs.size() - 1).end();
            if (!known && open.isOpen(seat)) {
                runs.add(runAround(seat));
            }
        }
        return runs;
    }

    private Run runAround(int seat) {
        var first = seat;
        while (open.continuesFromBefore(first)) {
            first--;
        }
        var end = seat + 1;
        while (open.continuesFromBefore(end)) {
            end++;
        }
        return new Run(first, end);
    }

    private List<PlanGeometry.Seat> orphans(Run run) {
        var alone = IntStream.range(run.first(), run.end())
                .filter(seat -> open.isLeftAlone(seat, chosen::contains))
                .mapToObj(index::seat)
                .toList();
        return alone.isEmpty() || !couldLeaveNone(run) ? List.of() : alone;
    }

    /** After each seat: which numbers of seats can have been taken, by what became of the seat. */
    private record Ways(BitSet taken, BitSet leftAlone, BitSet leftWithAnother) {}

    /** Whether as many seats of the chosen categories can be taken from the run with nothing left alone. */
    private boolean couldLeaveNone(Run run) {
        var categories = new BitSet();
        var quantity = 0;
        for (var seat = run.first(); seat < run.end(); seat++) {
            if (chosen.contains(seat)) {
                categories.set(index.seat(seat).category());
                quantity++;
            }
        }
        var nothing = new BitSet();
        nothing.set(0);
        var ways = new Ways(nothing, new BitSet(), new BitSet());
        for (var seat = run.first(); seat < run.end(); seat++) {
            ways = after(ways, categories.get(index.seat(seat).category()));
        }
        return ways.taken().get(quantity) || ways.leftWithAnother().get(quantity);
    }

    private static Ways after(Ways ways, boolean canBeTaken) {
        var taken = new BitSet();
        if (canBeTaken) {
            or(ways.taken(), ways.leftWithAnother()).stream().forEach(count -> taken.set(count + 1));
        }
        return new Ways(taken, ways.taken(), or(ways.leftAlone(), ways.leftWithAnother()));
    }

    private static BitSet or(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
