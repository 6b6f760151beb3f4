package dev.parterre.seating;

import dev.parterre.seating.EverySubset.Score;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How good the seats are that {@link BestAvailable} chooses in a large hall, beside {@link SeatBound}: a line of a table for each share
 * of the hall that is sold.
 */
public final class SeatQuality {

    public static final String HEAD = "%-16s %6s %6s %9s | %12s %6s | %7s %10s %16s %16s | %14s %6s | %20s%n"
            .formatted(
                    "hall",
                    "sold %",
                    "asked",
                    "answered",
                    "side by side",
                    "best",
                    "parted",
                    "best step",
                    "fewest alone",
                    "cost, bound is %",
                    "parted, every",
                    "best",
                    "better by a swap");

    /**
     * @param together how many were seated side by side
     * @param best of those how many in the best way there is
     * @param parted how many were parted, because no way of seating them together exists
     * @param bestStep of those how many as near to each other as any could be
     * @param fewest of those how many with no more people alone and in no more blocks than must be
     * @param cost of those, the mean share of their cost that nobody can do without
     * @param exhausted of the parted, for how many every subset of the free seats was looked at
     * @param exhaustedBest for how many of those nothing better was found
     * @param swapped of the parted, for how many one other seat for one of them would have been better
     */
    public record Line(
            int asked,
            int answered,
            int together,
            int best,
            int parted,
            int bestStep,
            int fewest,
            double cost,
            int exhausted,
            int exhaustedBest,
            int swapped) {

        /** In a table under {@link #HEAD}. */
        public String of(String hall, double sold) {
            return "%-16s %6.1f %6d %9d | %12d %6d | %7d %10d %16d %16.1f | %14d %6d | %20d%n"
                    .formatted(
                            hall,
                            sold * 100,
                            asked,
                            answered,
                            together,
                            best,
                            parted,
                            bestStep,
                            fewest,
                            cost * 100,
                            exhausted,
                            exhaustedBest,
                            swapped);
        }
    }

    private static final int MOST_SUBSETS = 20_000;

    private final PlanGeometry geometry;
    private final PlanPlaces plan;
    private final SeatBound bounds;
    private final Random random = new Random(20261122);

    private int asked;
    private int answered;
    private int together;
    private int best;
    private int parted;
    private int bestStep;
    private int fewest;
    private double costs;
    private int exhausted;
    private int exhaustedBest;
    private int swapped;

    private SeatQuality(PlanGeometry geometry) {
        this.geometry = geometry;
        this.plan = new PlanPlaces(geometry);
        this.bounds = new SeatBound(geometry);
    }

    /** @param sold share of the seats, anywhere in the hall; questions are for one to eight seats, one in four for an aisle */
    public static Line measured(PlanGeometry geometry, double sold, int questions) {
        var quality = new SeatQuality(geometry);
        for (var i = 0; i < questions; i++) {
            quality.ask(sold);
        }
        return quality.line();
    }

    private void ask(double sold) {
        var free = new BitSet();
        geometry.seats()
                .filter(seat -> seat.access() == SeatAccess.STANDARD && random.nextDouble() >= sold)
                .forEach(seat -> free.set(seat.ordinal()));
        var quantity = 1 + random.nextInt(8);
        var aisle = random.nextInt(4) == 0;
        var every = new EverySubset(geometry, free, aisle);
        var bound = bounds.bound(every, free, quantity, aisle);
        var wish = SeatWish.any(quantity).with(new SeatNeeds(0, 0, aisle, false));
        var choice = BestAvailable.best(plan, free, wish);
        asked++;
        if (choice.isPresent() != bound.isPresent()) {
            throw new AssertionError(quantity + " of " + free + ": " + choice);
        }
        choice.ifPresent(seats -> {
            var score = every.score(seats.ordinals());
            judge(score, bound.orElseThrow());
            swapped += score.step() > 3 && geometry.places() < 1_000 && isBettered(every, free, seats, score) ? 1 : 0;
            if (bound.orElseThrow().step() > 1 && subsets(free.cardinality(), quantity) <= MOST_SUBSETS) {
                exhausted++;
                exhaustedBest += every.best(quantity).orElseThrow().equals(score) ? 1 : 0;
            }
        });
    }

    private static boolean isBettered(EverySubset every, BitSet free, SeatChoice seats, Score score) {
        return seats.ordinals().stream().anyMatch(given -> free.stream()
                .filter(other -> !seats.ordinals().contains(other))
                .mapToObj(other -> seats.ordinals().stream()
                        .map(seat -> seat.equals(given) ? (Integer) other : seat)
                        .toList())
                .anyMatch(exchanged -> every.score(exchanged).compareTo(score) < 0));
    }

    private static double subsets(int of, int quantity) {
        return IntStream.range(0, quantity)
                .mapToDouble(i -> (of - i) / (i + 1.0))
                .reduce(1, (a, b) -> a * b);
    }

    private void judge(Score chosen, Score bound) {
        answered++;
        if (bound.step() <= 1) {
            together++;
            best += chosen.equals(bound) ? 1 : 0;
            return;
        }
        parted++;
        bestStep += chosen.step() == bound.step() ? 1 : 0;
        if (chosen.loners() == bound.loners() && chosen.blocks() == bound.blocks()) {
            fewest++;
            costs += (double) bound.cost() / chosen.cost();
        }
    }

    private Line line() {
        return new Line(
                asked,
                answered,
                together,
                best,
                parted,
                bestStep,
                fewest,
                fewest == 0 ? 1 : costs / fewest,
                exhausted,
                exhaustedBest,
                swapped);
    }
}
