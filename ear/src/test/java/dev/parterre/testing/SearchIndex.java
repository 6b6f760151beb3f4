package dev.parterre.testing;

import java.io.IOException;
import java.time.Duration;

/** The search follows what is changed within a second or two. */
public final class SearchIndex {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SearchIndex() {}

    /** Returns when everything that was committed before the call can be found: one look may have begun before it, the next has not. */
    public static void inStep() {
        var before = looks();
        Eventually.holds(PATIENCE, "the search index to follow", () -> looks() >= before + 2);
    }

    private static double looks() {
        try {
            return Metrics.value("parterre_search_looks_total", "");
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
