package dev.parterre.seating;

import dev.parterre.seating.SeatChoice.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scores any seats of a plan from the plan alone, and finds the best by looking at every subset. Written from what {@link
 * BestAvailable} and {@link PartySearch} promise and sharing nothing with how they search.
 */
final class EverySubset {

    /** Smaller is better, field by field. */
    record Score(int step, int loners, int blocks, int missesAisle, long cost) implements Comparable<Score> {

        private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::step)
                .thenComparingInt(Score::loners)
                .thenComparingInt(Score::blocks)
                .thenComparingInt(Score::missesAisle)
                .thenComparingLong(Score::cost);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }

        boolean sameButForCost(Score other) {
            return step == other.step
                    && loners == other.loners
                    && blocks == other.blocks
                    && missesAisle == other.missesAisle;
        }
    }

    private final PlanGeometry plan;
    private final List<PlanGeometry.Seat> seats;
    private final BitSet free;
    private final boolean aisle;
    private final int[] zone;
    private final int[] row;
    private final double[] reach;
    private final double unit;
    private final long[] views;
    private Score best;
    private boolean company;

    /** @param aisle whether a seat at an aisle is wished */
    EverySubset(PlanGeometry plan, BitSet free, boolean aisle) {
        this(plan, free, aisle, SeatTaste.VIEW);
    }

    /** @param taste of a price range other than nothing, when it does not count the view alone */
    EverySubset(PlanGeometry plan, BitSet free, boolean aisle, SeatTaste taste) {
        this.plan = plan;
        this.free = free;
        this.aisle = aisle;
        this.seats = plan.seats().toList();
        this.zone = new int[seats.size()];
        this.row = new int[seats.size()];
        this.reach = new double[plan.zones().size()];
        for (var z = 0; z < plan.zones().size(); z++) {
            var rows = plan.zones().get(z).rows();
            for (var r = 0; r < rows.size(); r++) {
                for (var seat : rows.get(r).seats()) {
                    zone[seat.ordinal()] = z;
                    row[seat.ordinal()] = r;
                }
            }
            reach[z] = 1.5 * rowDistance(rows);
        }
        this.unit = spacing();
        this.views = Arrays.stream(views(plan, seats))
                .mapToLong(view -> Math.round(view / unit * 1000))
                .toArray();
        if (taste.view() < SeatTaste.MOST) {
            addPrices(taste);
        }
    }

    /** The worst view counts as much as the highest price; nobody shuns the view altogether. */
    private void addPrices(SeatTaste taste) {
        var share = Math.max(1, taste.view());
        var range = Arrays.stream(views).summaryStatistics();
        var spread = range.getMax() - range.getMin();
        var prices = taste.prices().values().stream().mapToLong(Long::longValue).summaryStatistics();
        for (var seat : seats) {
            var over = taste.prices().get(seat.category()) - prices.getMin();
            views[seat.ordinal()] = views[seat.ordinal()] * share / 100
                    + spread * (100 - share) / 100 * over / (prices.getMax() - prices.getMin());
        }
    }

    private double rowDistance(List<PlanGeometry.Row> rows) {
        var distances = IntStream.range(0, rows.size() - 1)
                .mapToDouble(r -> {
                    var middle = rows.get(r).seats().get(rows.get(r).seats().size() / 2);
                    return rows.get(r + 1).seats().stream()
                            .mapToDouble(seat -> distance(seat, middle))
                            .min()
                            .orElseThrow();
                })
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    private double spacing() {
        var spacings = IntStream.range(0, seats.size() - 1)
                .filter(this::besideNext)
                .mapToDouble(s -> distance(seats.get(s), seats.get(s + 1)))
                .sorted()
                .toArray();
        return spacings.length == 0 ? 1 : spacings[spacings.length / 2];
    }

    /** The best score that so many free seats can have; empty when there are not so many. */
    Optional<Score> best(int quantity) {
        return best(quantity, free, false);
    }

    /**
     * The same of a part of the free seats.
     *
     * @param company whether nobody may sit alone
     */
    Optional<Score> best(int quantity, BitSet allowed, boolean company) {
        best = null;
        this.company = company;
        var all = allowed.stream().filter(seat -> seat < seats.size()).toArray();
        subsets(all, 0, new int[quantity], 0);
        return Optional.ofNullable(best);
    }

    private void subsets(int[] all, int from, int[] picked, int count) {
        if (count == picked.length) {
            var score = score(picked);
            if (!company || score.loners() == 0) {
                best = best == null || score.compareTo(best) < 0 ? score : best;
            }
            return;
        }
        for (var i = from; i <= all.length - (picked.length - count); i++) {
            picked[count] = all[i];
            subsets(all, i + 1, picked, count + 1);
        }
    }

    /** What a seat costs by its distance from the focus alone. */
    long view(int seat) {
        return views[seat];
    }

    /** How far the middle of a block is from the focus, in the terms of costs. */
    long away(int first, int size) {
        var middle = middle(IntStream.range(first, first + size).toArray());
        return Math.round(plan.focus().distanceTo(middle.x(), middle.y()) / unit * 1000);
    }

    int zoneOf(int seat) {
        return zone[seat];
    }

    Score score(List<Integer> ordinals) {
        return score(ordinals.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** @param picked ascending */
    private Score score(int[] picked) {
        var alone = strangersLeftAlone(picked);
        var view = Arrays.stream(picked).mapToLong(seat -> views[seat]).sum();
        var blocks = blocks(picked);
        if (blocks.size() == 1) {
            return new Score(alone == 0 ? 0 : 1, 0, 1, missesAisle(picked) ? 1 : 0, view);
        }
        if (inOneSmallBox(picked)) {
            var left = plan.zones().get(zone[picked[0]]).rows().stream()
                    .flatMap(r -> r.seats().stream())
                    .filter(s -> free.get(s.ordinal()))
                    .count();
            return new Score(left - picked.length == 1 ? 3 : 2, 0, 1, 0, view);
        }
        var step = close(blocks) ? Fit.CLOSE : oneZone(picked) ? Fit.IN_ONE_ZONE : Fit.SCATTERED;
        var loners = (int) blocks.stream().filter(b -> b.length == 1).count();
        var each = PartySearch.ALONE * alone + (missesAisle(picked) ? PartySearch.NO_AISLE : 0);
        var cost = view + spread(blocks) + (long) picked.length * each;
        return new Score(10 + step.ordinal(), loners, blocks.size(), 0, cost);
    }

    private boolean missesAisle(int[] picked) {
        return aisle && Arrays.stream(picked).allMatch(seat -> besideNext(seat) && besideNext(seat - 1));
    }

    /** Distances from the focus, threefold behind it where the hall lies on one side. */
    static double[] views(PlanGeometry plan, List<PlanGeometry.Seat> seats) {
        var focus = plan.focus();
        var x = seats.stream().mapToDouble(PlanGeometry.Seat::x).average().orElseThrow() - focus.x();
        var y = seats.stream().mapToDouble(PlanGeometry.Seat::y).average().orElseThrow() - focus.y();
        var mean = seats.stream()
                .mapToDouble(s -> focus.distanceTo(s.x(), s.y()))
                .average()
                .orElseThrow();
        var oneSided = Math.hypot(x, y) >= mean / 2;
        return seats.stream()
                .mapToDouble(seat -> {
                    var behind = (seat.x() - focus.x()) * x + (seat.y() - focus.y()) * y < 0;
                    return focus.distanceTo(seat.x(), seat.y()) * (behind && oneSided ? 3 : 1);
                })
                .toArray();
    }

    boolean besideNext(int seat) {
        return seat >= 0
                && seat + 1 < seats.size()
                && zone[seat] == zone[seat + 1]
                && row[seat] == row[seat + 1]
                && !seats.get(seat).aisleAfter();
    }

    private List<int[]> blocks(int[] picked) {
        var blocks = new ArrayList<int[]>();
        var from = 0;
        for (var i = 1; i <= picked.length; i++) {
            if (i == picked.length || picked[i] != picked[i - 1] + 1 || !besideNext(picked[i - 1])) {
                blocks.add(Arrays.copyOfRange(picked, from, i));
                from = i;
            }
        }
        return blocks;
    }

    private int strangersLeftAlone(int[] picked) {
        var left = (BitSet) free.clone();
        Arrays.stream(picked).forEach(left::clear);
        return (int) IntStream.range(0, seats.size())
                .filter(left::get)
                .filter(seat -> hasNeighbour(seat, free) && !hasNeighbour(seat, left))
                .count();
    }

    boolean hasNeighbour(int seat, BitSet among) {
        return (besideNext(seat - 1) && among.get(seat - 1)) || (besideNext(seat) && among.get(seat + 1));
    }

    private boolean oneZone(int[] picked) {
        return Arrays.stream(picked).allMatch(seat -> zone[seat] == zone[picked[0]]);
    }

    private boolean inOneSmallBox(int[] picked) {
        var first = plan.zones().get(zone[picked[0]]);
        return oneZone(picked)
                && first.kind() == ZoneKind.BOX
                && first.rows().stream().mapToInt(r -> r.seats().size()).sum() <= 6;
    }

    private boolean close(List<int[]> blocks) {
        var reached = new ArrayList<>(List.of(blocks.get(0)));
        for (var i = 0; i < reached.size(); i++) {
            var from = reached.get(i);
            blocks.stream()
                    .filter(block -> !reached.contains(block) && close(from, block))
                    .forEach(reached::add);
        }
        return reached.size() == blocks.size();
    }

    private boolean close(int[] one, int[] other) {
        return Arrays.stream(one)
                .anyMatch(a -> Arrays.stream(other).anyMatch(b -> acrossAisle(a, b) || oneBehind(a, b)));
    }

    boolean acrossAisle(int a, int b) {
        return Math.abs(a - b) == 1
                && zone[a] == zone[b]
                && row[a] == row[b]
                && seats.get(Math.min(a, b)).aisleAfter();
    }

    boolean oneBehind(int a, int b) {
        return zone[a] == zone[b]
                && Math.abs(row[a] - row[b]) == 1
                && distance(seats.get(a), seats.get(b)) <= reach[zone[a]]
                && (isNearest(a, b) || isNearest(b, a));
    }

    private boolean isNearest(int to, int seat) {
        var distance = distance(seats.get(to), seats.get(seat));
        return plan.zones().get(zone[seat]).rows().get(row[seat]).seats().stream()
                .allMatch(other -> distance(seats.get(to), other) * (1 + 1e-9) >= distance);
    }

    private long spread(List<int[]> blocks) {
        var largest = blocks.stream().mapToInt(b -> b.length).max().orElseThrow();
        return blocks.stream()
                .filter(block -> block.length == largest)
                .mapToLong(main -> spread(blocks, middle(main)))
                .min()
                .orElseThrow();
    }

    private long spread(List<int[]> blocks, PlanPoint middle) {
        return blocks.stream()
                .mapToLong(block -> {
                    var at = middle(block);
                    return block.length * Math.round(middle.distanceTo(at.x(), at.y()) / unit * 1000);
                })
                .sum();
    }

    private PlanPoint middle(int[] block) {
        return new PlanPoint(
                Arrays.stream(block)
                        .mapToDouble(s -> seats.get(s).x())
                        .average()
                        .orElseThrow(),
                Arrays.stream(block)
                        .mapToDouble(s -> seats.get(s).y())
                        .average()
                        .orElseThrow());
    }

    private static double distance(PlanGeometry.Seat one, PlanGeometry.Seat other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
