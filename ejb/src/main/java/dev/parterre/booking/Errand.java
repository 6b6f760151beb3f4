package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Correlation;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.RequestKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What somebody waits for at the lane of a performance. While its batch is under way the answer is only meant: it is given when the
 * batch is committed, and forgotten when it is not.
 */
abstract sealed class Errand<A> permits HoldErrand, FreeBookingErrand {

    private final PerformanceId performance;
    private final RequestKey key;
    private final String correlation = Correlation.current();
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    private A meant;
    private Refusal refused;

    /** @param key null when the request carries none */
    Errand(PerformanceId performance, RequestKey key) {
        this.performance = performance;
        this.key = key;
    }

    PerformanceId performance() {
        return performance;
    }

    Optional<RequestKey> key() {
        return Optional.ofNullable(key);
    }

    /** The id of the request that it came with. */
    String correlation() {
        return correlation;
    }

    CompletableFuture<A> answer() {
        return answer;
    }

    void begin() {
        meant = null;
        refused = null;
    }

    void means(A result) {
        meant = result;
    }

    void refuses(Refusal no) {
        refused = no;
    }

    /** The same as another one got: for the same request that came twice at once. */
    void follows(Errand<A> first) {
        meant = first.meant;
        refused = first.refused;
    }

    /** What it is refused with, if it is. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refused);
    }

    boolean isUndecided() {
        return meant == null && refused == null;
    }

    /** Tells whoever waits; once it is true. */
    void deliver() {
        if (refused != null) {
            answer.completeExceptionally(refused);
        } else {
            answer.complete(meant);
        }
    }

    void fail(Throwable fault) {
        answer.completeExceptionally(fault);
    }
}
