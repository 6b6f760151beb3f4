package dev.parterre.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What every slice of a run asks again and again, remembered on this node. */
@ApplicationScoped
class KnownRuns {

    /** So long a slice goes on at most after a stop was asked for, or the run was lost to another node. */
    private static final Duration FRESH = Duration.ofMillis(300);

    /** Short against the silence after which another node takes a run up. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private static final int MOST = 1_000;

    @Inject
    private RunRecords records;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    private final Map<RunId, MatchingRun.Nature> natures = new ConcurrentHashMap<>();
    private final Map<RunId, Look> looks = new ConcurrentHashMap<>();

    private final Map<RunId, Instant> beats = new ConcurrentHashMap<>();

    private record Look(Instant at, boolean goOn) {}

    /** Never changes. @throws NoSuchMatchingRun */
    MatchingRun.Nature nature(RunId run) {
        if (natures.size() > MOST) {
            natures.clear();
            looks.clear();
            beats.clear();
        }
        return natures.computeIfAbsent(run, records::nature);
    }

    /** Whether this node is to go on with it: it is under way, nobody asked it to stop, and no other node has taken it over. */
    boolean isToGoOn(RunId run) {
        var now = clock.instant();
        return looks.compute(
                        run,
                        (id, last) -> last != null && last.at().plus(FRESH).isAfter(now)
                                ? last
                                : new Look(now, records.isToGoOn(id, node.name())))
                .goOn();
    }

    /** A sign of life of this node's work on it, written down when there has been none for a while; to be told as often as there is one. */
    void alive(RunId run) {
        var now = clock.instant();
        var last = beats.get(run);
        if ((last == null || !last.plus(BEAT).isAfter(now)) && Objects.equals(beats.put(run, now), last)) {
            records.beat(run, node.name());
        }
    }

    /** It begins anew: what was known of its going on is not. */
    void begins(RunId run) {
        looks.remove(run);
    }
}
