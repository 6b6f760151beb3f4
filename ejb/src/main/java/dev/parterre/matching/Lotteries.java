package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.QueuePosition;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a lottery changes for the engine: until its line is served to the end, a performance is for the run that serves the line,
 * and that run is for the performance alone.
 */
@ApplicationScoped
class Lotteries {

    private static final int RUNS_KNOWN = 1_000;

    @EJB
    private DrawService draws;

    @Inject
    private RunRecords records;

    /** What a run serves never changes. */
    private final Map<RunId, Optional<PerformanceId>> served = new ConcurrentHashMap<>();

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

    /** Passes over what waits for its draw, or for its line to be served. */
    void keepOff(Optional<PerformanceId> ownLine, Search search) {
        var closed = draws.closed();
        search.passOver(
                candidate -> closed.contains(candidate.id()) && !ownLine.equals(Optional.of(candidate.id())),
                Reason.WAITS_FOR_DRAW);
    }

    /** Whether the performance is for others now; empty when the run may book it. */
    Optional<Reason> keptFor(RunId run, PerformanceId performance) {
        return servedBy(run).filter(performance::equals).isEmpty()
                        && draws.closed().contains(performance)
                ? Optional.of(Reason.WAITS_FOR_DRAW)
                : Optional.empty();
    }

    /** The next in the line, all in the first slice: one after the other, whatever account they are of. */
    List<QueuePosition> line(PerformanceId performance, Optional<QueuePosition> after, int most) {
        var position = after.map(last -> draws.position(performance, last.id())).orElse(0);
        return draws.line(performance, position, most).stream()
                .map(place -> new QueuePosition(Instant.EPOCH, place.preference()))
                .toList();
    }

    long length(PerformanceId performance) {
        return draws.length(performance);
    }

    void served(RunId run) {
        servedBy(run).ifPresent(draws::served);
    }
}
