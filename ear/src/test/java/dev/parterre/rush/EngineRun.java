package dev.parterre.rush;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.matching.PreferenceCrowd.Card;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Metrics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the engine over many preferences of which each can be booked, from start to end: what it books in a second, what each
 * booking costs, how the memory goes, and how long tickets and mails are behind it.
 */
final class EngineRun {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int PLACES = 1_000;
    private static final double MIB = 1 << 20;

    private final Rush rush;
    private final String name;
    private final String price;
    private final List<Double> heap = new ArrayList<>();

    private EngineRun(Rush rush, String name, String price) {
        this.rush = rush;
        this.name = name;
        this.price = price;
    }

    static void free(Rush rush) throws Exception {
        new EngineRun(rush, "run-free", "0.00").run();
    }

    static void paid(Rush rush) throws Exception {
        new EngineRun(rush, "run-paid", "20.00").run();
    }

    private void run() throws Exception {
        var people = rush.settings().preferences();
        come(people / 10 + 1);
        ended(start());
        come(people);
        heap.clear();
        var before = rush.meter().read();
        var run = ended(start());
        var cost = rush.meter().read().since(before);
        assertThat(run.path("state").asText()).isEqualTo("COMPLETED");
        tell(run, cost);
        behind();
        assertThat(run.path("booked").asInt()).as(run.toString()).isGreaterThanOrEqualTo(people);
        rush.assertInvariants();
    }

    private void come(int people) throws SQLException {
        var words = new ArrayList<String>();
        for (var left = people; left > 0; left -= PLACES * 9 / 10) {
            words.add(word());
        }
        new StandingCrowd(rush.connection(), Card.saved()).come(people, words);
    }

    private String word() throws SQLException {
        var performance = aPerformance(rush.connection())
                .in(Hall.of(PLACES, 0).fixture())
                .at(price)
                .limitedTo(Rush.LIMIT)
                .onSale()
                .id();
        try (var query = rush.connection()
                .prepareStatement(
                        "select e.search_text from event e join performance p on p.event_id = e.id where p.id = ?")) {
            query.setLong(1, performance.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String start() {
        return Eventually.present(PATIENCE, "a run that may start", () -> Optional.of(
                                Api.as("ADMIN").post("matching-runs", Map.of()))
                        .filter(answer -> answer.status() == 202))
                .text("id");
    }

    private JsonNode ended(String run) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var looked = Instant.now().plus(LOOK);
            heap.add(Metrics.value("jvm_memory_used_bytes", "area=\"heap\"") / MIB);
            var ended = Eventually.present(PATIENCE, "a look at the run", () -> Optional.of(progress(run))
                    .filter(progress -> isOver(progress) || Instant.now().isAfter(looked)));
            if (isOver(ended)) {
                return ended;
            }
        }
        throw new AssertionError("run " + run + " does not end");
    }

    private static boolean isOver(JsonNode progress) {
        return !progress.path("state").asText().equals("STARTED");
    }

    private static JsonNode progress(String run) {
        return Api.as("ADMIN").get("matching-runs/" + run).body();
    }

    private void tell(JsonNode run, Meter.Cost cost) {
        var booked = Math.max(1, run.path("booked").asInt());
        var seconds = Duration.between(
                                Instant.parse(run.path("startedAt").asText()),
                                Instant.parse(run.path("endedAt").asText()))
                        .toMillis()
                / 1e3;
        rush.table()
                .note(String.format(
                        Locale.ROOT,
                        "%s: %,d booked in %.1f s, %,.0f/s; each: CPU ms %.2f server + %.2f database, %.2f statements, %.2f prepares,"
                                + " %.2f commits; skipped %s",
                        name,
                        booked,
                        seconds,
                        booked / seconds,
                        cost.millis("server") / booked,
                        cost.millis("database") / booked,
                        (double) cost.count("questions") / booked,
                        (double) cost.count("com_stmt_prepare") / booked,
                        (double) cost.count("com_commit") / booked,
                        run.path("skipped")));
        rush.table()
                .note(name + ", heap in use every 5 s, MiB: "
                        + heap.stream().map(Math::round).toList());
    }

    private void behind() {
        var begin = System.nanoTime();
        Drain.await(rush.connection());
        rush.table()
                .note(String.format(
                        Locale.ROOT,
                        "%s: tickets and mails were all out %.0f s later",
                        name,
                        (System.nanoTime() - begin) / 1e9));
    }
}
