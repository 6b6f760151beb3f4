package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.EverySubset.Score;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link BestAvailable} chooses in random small halls, beside the best of all subsets of the free seats. */
class ExhaustiveSearchTest {

    private static final long SEED = 20261122;
    private static final int HALLS = 1_000;
    /** C(16, 5) = 4,368 subsets are quickly looked at. */
    private static final int MOST_FREE = 16;

    /** Halls of one kind of answer: how many, in how many the score is the best, the largest and the mean gap. */
    private static final class Line {
        private int halls;
        private int best;
        private long largestGap;
        private long gaps;

        private void add(Score chosen, Score best) {
            assertThat(chosen.sameButForCost(best))
                    .as("%s against %s", chosen, best)
                    .isTrue();
            var gap = chosen.cost() - best.cost();
            halls++;
            this.best += gap == 0 ? 1 : 0;
            largestGap = Math.max(largestGap, gap);
            gaps += gap;
        }
    }

    @Test
    void choosesWhatIsBestOfAllSubsets() {
        var random = new Random(SEED);
        var table = new TreeMap<String, Line>();
        var halls = 0;
        while (halls < HALLS) {
            var plan = aRandomHall(random);
            var free = someOf(plan, random);
            var needs = new SeatNeeds(0, 0, random.nextInt(4) == 0, false);
            var wish = SeatWish.any(1 + random.nextInt(5)).with(needs);
            halls += compare(plan, free, wish, table) ? 1 : 0;
        }
        print(table);
        assertThat(table.values()).allMatch(line -> line.best == line.halls);
    }

    /** The same in a part of the house, and for parties of whom nobody may sit alone; in halls without boxes. */
    @Test
    void choosesWhatIsBestOfAllSubsetsOfAPartOfTheHouse() {
        var random = new Random(SEED);
        var halls = 0;
        while (halls < HALLS / 2) {
            var plan = aRandomHall(random);
            var free = someOf(plan, random);
            var spot = new SeatSpot(1 + random.nextInt(2), 1 + random.nextInt(4), someThirds(random));
            var needs = new SeatNeeds(0, 0, false, false, random.nextBoolean());
            var wish = SeatWish.any(2 + random.nextInt(4)).at(spot).with(needs);
            if (plan.zones().stream().noneMatch(zone -> zone.kind() == ZoneKind.BOX)) {
                halls += compareInPart(plan, free, wish) ? 1 : 0;
            }
        }
    }

    /** The same for who weighs the price against the view; in halls without boxes. */
    @Test
    void choosesWhatIsBestOfAllSubsetsForWhoMindsThePrice() {
        var random = new Random(SEED);
        var halls = 0;
        var otherwise = 0;
        while (halls < HALLS) {
            var plan = aRandomHall(random);
            var free = someOf(plan, random);
            var prices = Map.of(0, 4_000L + random.nextInt(3_000), 1, 3_000L, 2, 1_000L + random.nextInt(1_000));
            var taste = new SeatTaste(random.nextInt(SeatTaste.MOST), prices);
            var wish = SeatWish.any(1 + random.nextInt(4)).liking(taste);
            if (plan.zones().stream().noneMatch(zone -> zone.kind() == ZoneKind.BOX)) {
                var every = new EverySubset(plan, free, false, taste);
                var best = every.best(wish.quantity());
                var choice = BestAvailable.best(new PlanPlaces(plan), free, wish);
                assertThat(choice.isPresent()).isEqualTo(best.isPresent());
                best.ifPresent(score ->
                        assertThat(every.score(choice.orElseThrow().ordinals())).isEqualByComparingTo(score));
                halls += best.isPresent() ? 1 : 0;
                var careless = BestAvailable.best(new PlanPlaces(plan), free, wish.liking(SeatTaste.VIEW));
                otherwise += careless.equals(choice) ? 0 : 1;
            }
        }
        assertThat(otherwise).isGreaterThan(HALLS / 20);
    }

    private static boolean compareInPart(PlanGeometry plan, BitSet free, SeatWish wish) {
        var places = new PlanPlaces(plan);
        var allowed = (BitSet) free.clone();
        free.stream()
                .filter(seat -> !places.index().ranks().allowedBy(wish.spot()).get(seat))
                .forEach(allowed::clear);
        var every = new EverySubset(plan, free, false);
        var best = every.best(wish.quantity(), allowed, wish.needs().pairs());
        var choice = BestAvailable.best(places, free, wish);
        assertThat(choice.isPresent()).isEqualTo(best.isPresent());
        best.ifPresent(score ->
                assertThat(every.score(choice.orElseThrow().ordinals())).isEqualByComparingTo(score));
        return best.isPresent();
    }

    private static Set<SeatSpot.Third> someThirds(Random random) {
        return Stream.of(SeatSpot.Third.values())
                .filter(third -> random.nextInt(3) > 0)
                .collect(Collectors.toSet());
    }

    /** @return whether there were so many seats at all */
    private static boolean compare(PlanGeometry plan, BitSet free, SeatWish wish, Map<String, Line> table) {
        var every = new EverySubset(plan, free, wish.needs().aisle());
        var best = every.best(wish.quantity());
        var choice = BestAvailable.best(new PlanPlaces(plan), free, wish);
        assertThat(choice.isPresent()).isEqualTo(best.isPresent());
        best.ifPresent(score -> {
            var line = table.computeIfAbsent(choice.orElseThrow().fit() + " " + wish.quantity(), k -> new Line());
            line.add(every.score(choice.orElseThrow().ordinals()), score);
        });
        return best.isPresent();
    }

    private static void print(Map<String, Line> table) {
        var lines =
                new StringBuilder("answer and quantity          halls   best   mean gap   largest gap (seat widths)\n");
        table.forEach((kind, line) -> lines.append("%-28s %5d  %5d   %8.3f   %8.3f%n"
                .formatted(kind, line.halls, line.best, line.gaps / 1000.0 / line.halls, line.largestGap / 1000.0)));
        System.out.print(lines);
    }

    /** One or two zones of one to four rows, straight or on arcs, staggered, with aisles; sometimes a small box. */
    private static PlanGeometry aRandomHall(Random random) {
        var hall = aHall();
        var zones = 1 + random.nextInt(2);
        for (var z = 0; z < zones; z++) {
            var box = random.nextInt(6) == 0;
            var rows = box ? 2 : 1 + random.nextInt(4);
            var curved = random.nextBoolean();
            var left = z * 12 + random.nextDouble();
            var kind = box ? ZoneKind.BOX : ZoneKind.SECTOR;
            hall.zone(
                    "zone-" + z,
                    kind,
                    random.nextInt(3),
                    IntStream.range(0, rows)
                            .mapToObj(r ->
                                    row(random, r, box ? 1 + random.nextInt(3) : 2 + random.nextInt(7), left, curved))
                            .toList());
        }
        return hall.plan();
    }

    private static PlanDraft.Row row(Random random, int row, int seats, double left, boolean curved) {
        var shift = left + random.nextInt(3) * 0.5;
        var drafts = new ArrayList<PlanDraft.Seat>();
        var aisles = 0;
        for (var i = 0; i < seats; i++) {
            var aisle = random.nextInt(8) == 0;
            var across = shift + i + aisles;
            var x = curved ? 5 + (8 + row) * Math.sin((across - 5) / 9) : across;
            var y = curved ? (8 + row) * Math.cos((across - 5) / 9) - 8 : row;
            drafts.add(new PlanDraft.Seat(null, String.valueOf(i + 1), x, y, "A", SeatAccess.STANDARD, aisle));
            aisles += aisle ? 1 : 0;
        }
        return new PlanDraft.Row(String.valueOf(row + 1), List.copyOf(drafts));
    }

    private static BitSet someOf(PlanGeometry plan, Random random) {
        var share = 0.25 + 0.75 * random.nextDouble();
        var free = new BitSet();
        IntStream.range(0, plan.places())
                .filter(i -> random.nextDouble() < share)
                .limit(MOST_FREE)
                .forEach(free::set);
        return free;
    }
}
