package dev.parterre.matching;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written down about runs, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RunRecords {

    @Inject
    private RunRepository runs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @throws RunInProgress when one is under way; of two that begin at once the database lets one pass */
    RunId open(RunTrigger trigger, String startedBy, String node) {
        return open(new MatchingRun(trigger, startedBy, node, clock.instant()), trigger);
    }

    /** The same, to serve the line of a lottery. */
    RunId openLine(PerformanceId performance, String startedBy, String node) {
        var run = new MatchingRun(RunTrigger.LOTTERY, startedBy, node, clock.instant());
        return open(run.forLineOf(performance), RunTrigger.LOTTERY);
    }

    private RunId open(MatchingRun run, RunTrigger trigger) {
        underWay().ifPresent(other -> {
            throw new RunInProgress(other);
        });
        runs.add(run);
        audit.record("matching-run.started", "matching-run:" + run.runId(), Map.of("trigger", trigger.name()));
        return run.runId();
    }

    Optional<PerformanceId> performance(RunId id) {
        return runs.run(id).performance();
    }

    Optional<RunId> underWay() {
        return runs.underWay().map(MatchingRun::runId);
    }

    boolean isDue(Duration interval) {
        var now = clock.instant();
        return runs.underWay().isEmpty()
                && runs.lastStart()
                        .filter(last -> last.plus(interval).isAfter(now))
                        .isEmpty();
    }

    List<RunId> left(Duration silence, String node) {
        return runs.left(clock.instant().minus(silence), node).stream()
                .map(MatchingRun::runId)
                .toList();
    }

    Instant startedAt(RunId id) {
        return runs.run(id).startedAt();
    }

    /** @return false when it has ended, or was taken up so often that it is abandoned now */
    boolean takeUp(RunId id, String node, long expected) {
        var run = runs.runForChange(id);
        run.expect(Math.toIntExact(expected));
        return run.isUnderWay() && run.takeUp(node, clock.instant());
    }

    void workedOnBy(RunId id, long execution) {
        runs.runForChange(id).workedOnBy(execution);
    }

    void beat(RunId id) {
        runs.runForChange(id).beat(clock.instant());
    }

    void complete(RunId id) {
        runs.runForChange(id).end(RunState.COMPLETED, clock.instant());
    }
}
