package dev.parterre.rush;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as one Markdown table, on the console and in {@code target/rush.md}. */
final class ResultTable {

    private static final String HEAD =
            """
            | scenario | clients | done/s | p50 ms | p99 ms | max ms | yardstick/s | ratio | CPU ms each: server + database + load = all | statements | prepares | commits | lock waits, deadlocks | refused |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param yardstick what the bare program did in a second; NaN where there is none */
    synchronized void row(String scenario, int clients, Figures figures, Meter.Cost cost, double yardstick) {
        var each = Math.max(1, figures.done());
        var server = cost.millis("server") / each;
        var database = cost.millis("database") / each;
        var load = cost.millis("load") / each;
        var row = String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.1f | %.1f | %.0f | %s | %s | %.3f + %.3f + %.3f = %.3f | %.2f | %.2f | %.2f | %d, %d | %s |",
                scenario,
                clients,
                figures.perSecond(),
                figures.millis().half(),
                figures.millis().ninetyNine(),
                figures.millis().most(),
                Double.isNaN(yardstick) ? "" : String.format(Locale.ROOT, "%,.0f", yardstick),
                Double.isNaN(yardstick) ? "" : String.format(Locale.ROOT, "%.2f", figures.perSecond() / yardstick),
                server,
                database,
                load,
                server + database + load,
                (double) cost.count("questions") / each,
                (double) cost.count("com_stmt_prepare") / each,
                (double) cost.count("com_commit") / each,
                cost.count("innodb_row_lock_waits"),
                cost.count("innodb_deadlocks"),
                figures.refused());
        rows.add(row);
        System.out.println(row);
    }

    synchronized void note(String text) {
        notes.add(text);
        System.out.println(text);
    }

    synchronized void print() {
        if (rows.isEmpty() && notes.isEmpty()) {
            return;
        }
        var text = HEAD + String.join("\n", rows) + "\n\n- " + String.join("\n- ", notes) + "\n";
        System.out.println(text);
        try {
            var file = Path.of("target", "rush.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
