package dev.parterre.rush;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.testing.ParterreServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rounds of kill -9 of the server, of the database and of both, in the middle of a rush: {@code -Dparterre.rush.rounds} of each
 * kind, the first with {@code -Dparterre.rush.seed} and each with one more than the last; then the queues run empty, and everything
 * has followed once. {@code -Dparterre.rush.victims} chooses among the kinds. Only against a server of our own.
 */
class CrashBench {

    private static final int SEATS = 800;
    private static final int SLOTS = 400;
    private static final int CUSTOMERS = 6;

    private static final List<String> REPORT = new ArrayList<>();
    private final RushSettings settings = RushSettings.fromSystemProperties();

    @TestFactory
    Stream<DynamicTest> everythingAnsweredSurvives() {
        if (!settings.wants("crash")) {
            return Stream.empty();
        }
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var customers = Crowd.customers(CUSTOMERS);
        return Stream.of(CrashRound.Victim.values())
                .filter(victim -> settings.kills(victim.name()))
                .flatMap(victim -> {
                    var sold = new ArrayList<Long>();
                    var rounds = Stream.iterate(settings.seed(), seed -> seed + 1)
                            .limit(settings.rounds())
                            .map(seed -> DynamicTest.dynamicTest(victim + " seed " + seed, () -> {
                                var outcome =
                                        new CrashRound(victim, Hall.of(SEATS, SLOTS), crowds(customers, seed)).run();
                                sold.add(outcome.performance());
                                report("| " + victim + " | " + seed + " | " + outcome.answers() + " |");
                            }));
                    var after = DynamicTest.dynamicTest(
                            victim + ", afterwards", () -> CrashRound.assertEverythingFollowed(sold));
                    return Stream.concat(rounds, Stream.of(after));
                });
    }

    private static SellOut.Crowds crowds(List<Ask> customers, long seed) {
        return new SellOut.Crowds(customers, Crowd.support(), seed);
    }

    private static void report(String line) {
        REPORT.add(line);
        System.out.println(line);
    }

    @AfterAll
    static void report() {
        if (!REPORT.isEmpty()) {
            System.out.println("| killed | seed | answers |\n| --- | --- | --- |\n" + String.join("\n", REPORT));
        }
    }
}
