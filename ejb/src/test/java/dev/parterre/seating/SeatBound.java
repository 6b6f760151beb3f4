package dev.parterre.seating;

import dev.parterre.seating.EverySubset.Score;
import dev.parterre.seating.SeatChoice.Fit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What no choice of seats can beat, in halls where not every subset can be looked at. Side by side it is the best itself, found by looking
 * at every block; of parties that must be parted it is the best step that is possible at all, the fewest people without a neighbour and
 * the fewest blocks that the largest one allows, and what that block and those who sit elsewhere cost at least. From the plan alone,
 * like {@link EverySubset}.
 */
final class SeatBound {

    private final PlanGeometry plan;
    private final List<PlanGeometry.Seat> seats;
    /** Of each seat those before, behind or across an aisle from it, or side by side with it. */
    private final Map<Integer, List<Integer>> near = new HashMap<>();

    SeatBound(PlanGeometry plan) {
        this.plan = plan;
        this.seats = plan.seats().toList();
        var every = new EverySubset(plan, new BitSet(), false);
        for (var zone : plan.zones()) {
            for (var r = 0; r < zone.rows().size(); r++) {
                var row = zone.rows().get(r).seats();
                IntStream.range(1, row.size())
                        .forEach(i -> join(row.get(i - 1).ordinal(), row.get(i).ordinal()));
                if (r > 0) {
                    joinBehind(every, zone.rows().get(r - 1).seats(), row);
                }
            }
        }
    }

    private void joinBehind(EverySubset every, List<PlanGeometry.Seat> front, List<PlanGeometry.Seat> back) {
        for (var one : front) {
            for (var other : back) {
                if (every.oneBehind(one.ordinal(), other.ordinal())) {
                    join(one.ordinal(), other.ordinal());
                }
            }
        }
    }

    private void join(int one, int other) {
        near.computeIfAbsent(one, none -> new ArrayList<>()).add(other);
        near.computeIfAbsent(other, none -> new ArrayList<>()).add(one);
    }

    /** One question: so many of these free seats. */
    Optional<Score> bound(EverySubset every, BitSet free, int quantity, boolean aisle) {
        var block = IntStream.rangeClosed(0, seats.size() - quantity)
                .filter(first -> isBlock(every, free, first, quantity))
                .mapToObj(first -> score(every, free, first, quantity, aisle))
                .min(Comparator.naturalOrder());
        return block.isPresent() ? block : parted(every, free, quantity);
    }

    private static boolean isBlock(EverySubset every, BitSet free, int first, int quantity) {
        return free.nextClearBit(first) >= first + quantity
                && IntStream.range(first, first + quantity - 1).allMatch(every::besideNext);
    }

    private static Score score(EverySubset every, BitSet free, int first, int quantity, boolean aisle) {
        var end = first + quantity;
        var alone = isLeftAlone(every, free, first - 1, first, end) || isLeftAlone(every, free, end, first, end);
        var inside = IntStream.range(first, end).allMatch(seat -> every.besideNext(seat) && every.besideNext(seat - 1));
        var cost = IntStream.range(first, end).mapToLong(every::view).sum();
        return new Score(alone ? 1 : 0, 0, 1, aisle && inside ? 1 : 0, cost);
    }

    /** Whether a free seat that had a free neighbour has none but those from {@code first} until {@code end}. */
    private static boolean isLeftAlone(EverySubset every, BitSet free, int seat, int first, int end) {
        if (seat < 0 || !free.get(seat) || !every.hasNeighbour(seat, free)) {
            return false;
        }
        var left = (BitSet) free.get(Math.max(0, seat - 1), seat + 2).clone();
        var offset = Math.max(0, seat - 1);
        IntStream.range(Math.max(first, offset), Math.min(end, seat + 2)).forEach(taken -> left.clear(taken - offset));
        var before = seat > 0 && every.besideNext(seat - 1) && left.get(seat - 1 - offset);
        var after = every.besideNext(seat) && left.get(seat + 1 - offset);
        return !before && !after;
    }

    private Optional<Score> parted(EverySubset every, BitSet free, int quantity) {
        var open = free.get(0, seats.size());
        if (open.cardinality() < quantity) {
            return Optional.empty();
        }
        var box = plan.zones().stream()
                .map(zone -> inOneBox(every, zone, open, quantity))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return box.isPresent() ? box : Optional.of(inBlocks(every, open, quantity));
    }

    private static Optional<Score> inOneBox(EverySubset every, PlanGeometry.Zone zone, BitSet open, int quantity) {
        var box = zone.rows().stream().flatMap(row -> row.seats().stream()).toList();
        var left = box.stream()
                .map(PlanGeometry.Seat::ordinal)
                .filter(open::get)
                .mapToLong(every::view)
                .sorted()
                .toArray();
        return zone.kind() != ZoneKind.BOX || box.size() > 6 || left.length < quantity
                ? Optional.empty()
                : Optional.of(new Score(
                        left.length == quantity + 1 ? 3 : 2,
                        0,
                        1,
                        0,
                        Arrays.stream(left).limit(quantity).sum()));
    }

    private Score inBlocks(EverySubset every, BitSet open, int quantity) {
        var companies = companies(open);
        for (var step : List.of(Fit.CLOSE, Fit.IN_ONE_ZONE, Fit.SCATTERED)) {
            IntUnaryOperator part =
                    step == Fit.CLOSE ? seat -> companies[seat] : step == Fit.IN_ONE_ZONE ? every::zoneOf : seat -> 0;
            var best = parts(open, part).stream()
                    .filter(seats -> seats.cardinality() >= quantity)
                    .map(seats -> inBlocks(every, seats, quantity, step))
                    .min(Comparator.naturalOrder());
            if (best.isPresent()) {
                return best.get();
            }
        }
        throw new IllegalStateException("so many seats and no way to take them");
    }

    private static Collection<BitSet> parts(BitSet open, IntUnaryOperator part) {
        var parts = new HashMap<Integer, BitSet>();
        open.stream().forEach(seat -> parts.computeIfAbsent(part.applyAsInt(seat), none -> new BitSet())
                .set(seat));
        return parts.values();
    }

    /** Of these seats alone. */
    private Score inBlocks(EverySubset every, BitSet open, int quantity, Fit step) {
        var largest = IntStream.range(1, quantity)
                .filter(size -> open.stream().anyMatch(first -> isBlock(every, open, first, size)))
                .max()
                .orElse(1);
        var blocks = (quantity + largest - 1) / largest;
        var cost = IntStream.rangeClosed((quantity + blocks - 1) / blocks, largest)
                .mapToLong(size -> cost(every, open, quantity, size))
                .min()
                .orElseThrow();
        return new Score(10 + step.ordinal(), loners(quantity, largest), blocks, 0, cost);
    }

    /**
     * Of a party whose largest block has that size. Whoever sits elsewhere is, by the triangle's inequality, from the focus and that
     * block together no less far than it is from the focus.
     */
    private static long cost(EverySubset every, BitSet open, int quantity, int size) {
        var views = open.stream()
                .mapToLong(every::view)
                .sorted()
                .limit(quantity - size)
                .sum();
        return open.stream()
                .filter(first -> isBlock(every, open, first, size))
                .mapToLong(first -> IntStream.range(first, first + size)
                                .mapToLong(every::view)
                                .sum()
                        + Math.max(views, (quantity - size) * (every.away(first, size) - 2)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static int loners(int quantity, int largest) {
        if (largest == 1) {
            return quantity;
        }
        return largest == 2 && quantity % 2 == 1 || quantity == 3 ? 1 : 0;
    }

    /** Which free seats hang together by being near each other, as the number of one of them. */
    private int[] companies(BitSet open) {
        var part = new int[seats.size()];
        Arrays.fill(part, -1);
        open.stream().filter(seat -> part[seat] < 0).forEach(seat -> spread(open, part, seat));
        return part;
    }

    private void spread(BitSet open, int[] part, int from) {
        var queue = new ArrayDeque<>(List.of(from));
        part[from] = from;
        while (!queue.isEmpty()) {
            for (var next : near.getOrDefault(queue.remove(), List.of())) {
                if (open.get(next) && part[next] < 0) {
                    part[next] = from;
                    queue.add(next);
                }
            }
        }
    }
}
