package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What finding costs, as tables on the console and in {@code target/matching.md}: how it grows, and beside it what an indexed SQL
 * query, Lucene's Monitor and trying all take for the same question, in the same run. Ratios are asserted, times are not. The growth is
 * that of wishes of every kind; beside the yardsticks all are given the kinds of wishes that the yardsticks can express.
 *
 * <p>"All" is, for every preference: how many performances it wants and its best twenty in the engine's order. "One preference with
 * preview" is the ranked search with the reasons for what is passed over, without looking at free seats.
 */
class MatchingBench {

    private static final int MOST = Integer.getInteger("parterre.matching.preferences", 1_000_000);
    private static final int PERFORMANCES = Integer.getInteger("parterre.matching.performances", 10_000);
    /** So many the Monitor and trying all are given; the index is measured at the same size beside them. */
    private static final int FEWER = Math.min(MOST, 200_000);

    private static final int SAMPLE_OF_SQL = 300;
    private static final int SAMPLE_OF_MONITOR = 300;
    private static final int SAMPLE_OF_ALL = 30;

    private static final List<String> LINES = new ArrayList<>();

    /** Asks one who can answer how many want a performance. */
    private interface Yardstick {
        int wanting(Candidate candidate) throws Exception;
    }

    private record Rate(double perSecond, long named) {}

    @AfterAll
    static void write() throws IOException {
        var file = Path.of("target", "matching.md");
        Files.createDirectories(file.getParent());
        Files.write(file, LINES);
    }

    @Test
    void growsSlowerThanWhatIsMatched() {
        print(PreferenceIndexBench.HEAD.strip());
        PreferenceIndexBench.row(10_000, 100);
        for (var preferences = 10_000; preferences <= MOST; preferences *= 10) {
            print(PreferenceIndexBench.row(preferences, PERFORMANCES).toString());
        }
        for (var performances = 100; performances < PERFORMANCES; performances *= 10) {
            print(PreferenceIndexBench.row(MOST, performances).toString());
        }
    }

    @Test
    void leavesIndexedSqlFarBehind() throws Exception {
        var programme = sample(SAMPLE_OF_SQL);
        try (var connection = ParterreServer.connection();
                var sql = new SqlYardstick(connection)) {
            var wishes = new WishGenerator(2);
            var index = new PreferenceIndex();
            for (var i = 0; i < MOST; i++) {
                var position = wishes.position();
                var spec = wishes.spec();
                sql.add(spec);
                index.put(position, spec);
            }
            sql.complete();
            assertThat(compared("indexed SQL", MOST, programme, index, sql::wanting))
                    .isGreaterThan(5);
        }
    }

    @Test
    void leavesTheMonitorAndTryingAllFarBehind() throws Exception {
        var wishes = new WishGenerator(2);
        var index = new PreferenceIndex();
        var all = new ArrayList<PreferenceSpec>();
        try (var monitor = new MonitorYardstick()) {
            for (var i = 0; i < FEWER; i++) {
                var position = wishes.position();
                var spec = wishes.spec();
                monitor.add(spec);
                index.put(position, spec);
                all.add(spec);
            }
            monitor.complete();
            assertThat(compared("Lucene Monitor", FEWER, sample(SAMPLE_OF_MONITOR), index, monitor::wanting))
                    .isGreaterThan(50);
        }
        var folded = all.stream().map(Wish::new).toList();
        var purses = all.stream().map(Purse::of).toList();
        Yardstick tryingAll = candidate -> {
            var count = 0;
            for (var i = 0; i < folded.size(); i++) {
                count += folded.get(i).fits(candidate) && purses.get(i).affords(candidate) ? 1 : 0;
            }
            return count;
        };
        compared("trying all", FEWER, sample(SAMPLE_OF_ALL), index, tryingAll);
    }

    /** @return how many times faster the index is, on one thread each */
    private static double compared(
            String name, int preferences, List<Candidate> sample, PreferenceIndex index, Yardstick other)
            throws Exception {
        rate(sample, index::countWanting);
        var own = rate(sample, index::countWanting);
        rate(sample.subList(0, sample.size() / 5), other);
        var its = rate(sample, other);
        var ratio = own.perSecond() / its.perSecond();
        print(String.format(
                Locale.ROOT,
                "- %,d preferences, %d performances one by one: index %,.0f/s, %s %,.1f/s, ratio %,.0f; they name %,d and %,d",
                preferences,
                sample.size(),
                own.perSecond(),
                name,
                its.perSecond(),
                ratio,
                own.named(),
                its.named()));
        return ratio;
    }

    private static Rate rate(List<Candidate> sample, Yardstick yardstick) throws Exception {
        var start = System.nanoTime();
        var named = 0L;
        for (var candidate : sample) {
            named += yardstick.wanting(candidate);
        }
        return new Rate(sample.size() / ((System.nanoTime() - start) / 1e9), named);
    }

    private static List<Candidate> sample(int size) {
        var programme = new ArrayList<>(new ProgrammeGenerator(1).performances(PERFORMANCES));
        Collections.shuffle(programme, new Random(5));
        return programme.subList(0, Math.min(size, programme.size()));
    }

    private static void print(String line) {
        System.out.println(line);
        LINES.add(line);
    }
}
