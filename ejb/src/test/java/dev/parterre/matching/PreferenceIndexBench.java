package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.QueuePosition;
import dev.parterre.shared.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What {@link PreferenceIndex} and {@link CandidateIndex} cost with wishes of every kind, as one row of a table for each size. A main
 * program and no test: figures of a machine, asserted elsewhere.
 */
final class PreferenceIndexBench {

    static final String HEAD =
            """
            | preferences | performances | built in s | heap MB | one performance: p50 ms | p99 | max | wanting it, mean | all: s | pairs | one preference with preview: p50 ms | p99 | max |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private static final int BATCH = 10_000;
    private static final int ASKED = 2_000;
    private static final int ROUNDS = 3;
    private static final int SHOWN = 6;

    /** What was measured; times in seconds where nothing else is said. */
    record Row(
            int preferences,
            int performances,
            double built,
            double heapMegabytes,
            Times onePerformance,
            double wanting,
            double all,
            long pairs,
            Times onePreference) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.1f | %.0f | %s | %,.0f | %.2f | %,d | %s |",
                    preferences,
                    performances,
                    built,
                    heapMegabytes,
                    onePerformance,
                    wanting,
                    all,
                    pairs,
                    onePreference);
        }
    }

    /** In milliseconds. */
    record Times(double half, double ninetyNine, double most) {

        static Times of(long[] nanos) {
            Arrays.sort(nanos);
            return new Times(
                    nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f | %.2f | %.2f", half, ninetyNine, most);
        }
    }

    private PreferenceIndexBench() {}

    public static void main(String[] args) {
        System.out.print(HEAD);
        for (var arg : args) {
            var sizes = arg.split("x");
            System.out.println(row(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1])));
        }
    }

    static Row row(int preferences, int performances) {
        var before = heap();
        var index = new PreferenceIndex();
        var built = fill(index, preferences);
        var heap = (heap() - before) / 1e6;
        var programme = new ProgrammeGenerator(1).performances(performances);
        var one = onePerformance(index, programme);
        var wanting = programme.stream().mapToInt(index::countWanting).average().orElseThrow();
        var all = Double.MAX_VALUE;
        var pairs = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            pairs = everything(index, programme).stream()
                    .mapToLong(BestOfAll::pairs)
                    .sum();
            all = Math.min(all, (System.nanoTime() - start) / 1e9);
        }
        return new Row(preferences, performances, built, heap, one, wanting, all, pairs, onePreference(programme));
    }

    /** For every preference how many performances it wants, and its best. */
    static List<BestOfAll> everything(PreferenceIndex index, List<Candidate> programme) {
        return index.sweep(programme.stream().sorted(RankPolicy.alike(NOW)).toList(), BestOfAll::new);
    }

    /** @return seconds, from the JSON that the database keeps */
    static double fill(PreferenceIndex index, int preferences) {
        var wishes = new WishGenerator(2).sayingMore();
        var nanos = 0L;
        for (var done = 0; done < preferences; done += BATCH) {
            var positions = new ArrayList<QueuePosition>();
            var stored = new ArrayList<String>();
            for (var i = 0; i < Math.min(BATCH, preferences - done); i++) {
                positions.add(wishes.position());
                stored.add(wishes.json());
            }
            var start = System.nanoTime();
            for (var i = 0; i < stored.size(); i++) {
                index.put(positions.get(i), read(stored.get(i)));
            }
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    static PreferenceSpec read(String stored) {
        return new PreferenceDraft(Json.read(stored, ObjectNode.class)).read(WishGenerator.TODAY);
    }

    private static Times onePerformance(PreferenceIndex index, List<Candidate> programme) {
        var random = new Random(3);
        for (var i = 0; i < ASKED; i++) {
            index.wanting(programme.get(random.nextInt(programme.size())));
        }
        var nanos = new long[ASKED];
        for (var i = 0; i < ASKED; i++) {
            var candidate = programme.get(random.nextInt(programme.size()));
            var start = System.nanoTime();
            index.wanting(candidate);
            nanos[i] = System.nanoTime() - start;
        }
        return Times.of(nanos);
    }

    /** All that a preview does but for looking at free seats. */
    private static Times onePreference(List<Candidate> programme) {
        var index = new CandidateIndex(programme);
        var wishes = new WishGenerator(4).sayingMore();
        var situation = SituationFixture.nothingBooked().situation();
        var nanos = new long[ASKED];
        for (var i = -ASKED; i < ASKED; i++) {
            var spec = wishes.spec();
            var start = System.nanoTime();
            var search = Search.of(spec, index, situation);
            new Explanation(spec, situation, search).shown(SHOWN);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return Times.of(nanos);
    }

    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
