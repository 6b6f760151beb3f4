package dev.parterre.allocation;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Draws that were done again a moment ago: anybody may ask, a long line takes a while, and nothing of it changes any more. Done
 * anew once a minute, so that what was tampered with shows.
 */
@ApplicationScoped
class Replays {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    @Inject
    private Clock clock;

    private final Map<PerformanceId, Done> done = new ConcurrentHashMap<>();

    private record Done(Replay replay, Instant at) {}

    Replay of(PerformanceId performance, Supplier<Replay> again) {
        var now = clock.instant();
        var known = done.get(performance);
        if (known != null && known.at().plus(KEPT).isAfter(now)) {
            return known.replay();
        }
        var fresh = new Done(again.get(), now);
        if (done.size() >= MOST) {
            done.clear();
        }
        done.put(performance, fresh);
        return fresh.replay();
    }
}
