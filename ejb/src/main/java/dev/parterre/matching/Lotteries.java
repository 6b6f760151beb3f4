package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.allocation.DrawnPlace;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What a lottery changes for the engine: until its line is served to the end, a performance is for the run that serves the line,
 * and that run is for the performance alone.
 */
@ApplicationScoped
class Lotteries {

    private static final Logger LOG = Logger.getLogger(Lotteries.class);
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int RUNS_KNOWN = 1_000;

    @EJB
    private DrawService draws;

    @Inject
    private Clock clock;

    @Inject
    private RunRecords records;

    @Inject
    private LineSeats seats;

    @Inject
    private Looks looks;

    /** What a run serves never changes. */
    private final Map<RunId, Optional<PerformanceId>> served = new ConcurrentHashMap<>();

    private volatile Look look;

    /** The performance whose line the run serves; empty for a run over everything. */
    Optional<PerformanceId> servedBy(RunId run) {
        if (served.size() > RUNS_KNOWN) {
            served.clear();
        }
        return served.computeIfAbsent(run, records::performance);
    }

    /** The programme as far as the run may book of it. */
    CandidateIndex within(RunId run, CandidateIndex programme) {
        return servedBy(run).map(programme::only).orElse(programme);
    }

    /** Whether it waits for its draw, or for its line to be served. */
    boolean isClosed(PerformanceId performance) {
        return draws.closed().contains(performance);
    }

    /** Performances that wait for their draw, or for their line to be served. */
    Set<PerformanceId> closed() {
        return draws.closed();
    }

    /** Passes over what waits for its draw, or for its line to be served. */
    void keepOff(Optional<PerformanceId> ownLine, Search search) {
        var closed = closedLately();
        search.passOver(
                candidate -> closed.contains(candidate.id()) && !ownLine.equals(Optional.of(candidate.id())),
                Reason.WAITS_FOR_DRAW);
        ownLine.ifPresent(search::serveLineOf);
    }

    /** As of half a second ago at most: what it misses is seen before a claim counts ({@link #keptFor}). */
    private Set<PerformanceId> closedLately() {
        var now = clock.instant();
        var last = look;
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Look(now, draws.closed());
            look = last;
        }
        return last.closed();
    }

    private record Look(Instant at, Set<PerformanceId> closed) {}

    /** Whether the performance is for others now; empty when the run may book it. */
    Optional<Reason> keptFor(Optional<RunId> run, PerformanceId performance) {
        return run.flatMap(this::servedBy).filter(performance::equals).isEmpty() && isClosed(performance)
                ? Optional.of(Reason.WAITS_FOR_DRAW)
                : Optional.empty();
    }

    /**
     * The next in the line, all in the first slice: one after the other, whatever account they are of. Before the first one places are
     * chosen for all of them.
     */
    List<QueuePosition> line(PerformanceId performance, Optional<QueuePosition> after, int most) {
        if (after.isEmpty()) {
            chooseSeats(performance);
        }
        var position = after.map(last -> draws.position(performance, last.id())).orElse(0);
        return draws.line(performance, position, most).stream()
                .map(place -> new QueuePosition(Instant.EPOCH, place.preference()))
                .toList();
    }

    /** A line can be served without: then everybody gets the best seats there are in their turn. */
    private void chooseSeats(PerformanceId performance) {
        try {
            seats.choose(performance);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "no places were chosen for the line of performance %s", performance);
        }
    }

    /** Where the preference stands in the line that is served. */
    Optional<DrawnPlace> place(Search search, PreferenceId preference) {
        return search.line().flatMap(performance -> draws.place(performance, preference));
    }

    long length(PerformanceId performance) {
        return draws.length(performance);
    }

    /** From now on it is open to all; those who were not drawn have their turn first. */
    void served(RunId run) {
        servedBy(run).ifPresent(performance -> {
            draws.served(performance);
            looks.ask(performance, new Cause(DecisionTrigger.PERFORMANCE, "line-" + run.value()), Optional.empty());
        });
    }
}
