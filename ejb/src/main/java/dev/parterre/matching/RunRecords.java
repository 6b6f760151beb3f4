package dev.parterre.matching;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
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

    private static final int EXAMPLES = 5;

    @Inject
    private RunRepository runs;

    @Inject
    private RehearsedRepository rehearsed;

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

    /** A run that only says what it would do; one of these at a time, beside one that acts. */
    RunId openDry(String startedBy, String node) {
        var run = new MatchingRun(RunTrigger.STAFF, startedBy, node, clock.instant());
        return open(run.withoutActing(), RunTrigger.STAFF);
    }

    private RunId open(MatchingRun run, RunTrigger trigger) {
        requireNone(run.nature().dryRun());
        runs.add(run);
        audit.record(
                "matching-run.started",
                subject(run.runId()),
                Map.of("trigger", trigger.name(), "dryRun", run.nature().dryRun()));
        return run.runId();
    }

    private void requireNone(boolean dryRun) {
        underWay(dryRun).ifPresent(other -> {
            throw new RunInProgress(other);
        });
    }

    private static String subject(RunId id) {
        return "matching-run:" + id;
    }

    MatchingRun.Nature nature(RunId id) {
        return runs.run(id).nature();
    }

    Optional<PerformanceId> performance(RunId id) {
        return runs.run(id).performance();
    }

    /** Of those that act. */
    Optional<RunId> underWay() {
        return underWay(false);
    }

    Optional<RunId> underWay(boolean dryRun) {
        return runs.underWay(dryRun).map(MatchingRun::runId);
    }

    boolean isDue(Duration interval) {
        var now = clock.instant();
        return underWay().isEmpty()
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
    boolean takeUp(RunId id, String node) {
        var run = runs.runForChange(id);
        return run.isUnderWay() && run.takeUp(node, clock.instant());
    }

    void expect(RunId id, long expected) {
        var run = runs.runForChange(id);
        var examined = run.nature().dryRun() ? rehearsed.examined(id) : runs.examined(id);
        run.expect(Math.toIntExact(expected), examined, clock.instant());
    }

    void workedOnBy(RunId id, long execution) {
        runs.runForChange(id).workedOnBy(execution);
    }

    /** A sign of life, from whoever is to go on. */
    void beat(RunId id, String node) {
        var run = runs.runForChange(id);
        if (run.isToGoOn(node)) {
            run.beat(clock.instant());
        }
    }

    boolean isToGoOn(RunId id, String node) {
        return runs.run(id).isToGoOn(node);
    }

    /** @throws RunNotUnderWay @throws RunNotStoppable @throws NoSuchMatchingRun */
    void askToStop(RunId id) {
        runs.runForChange(id).askToStop(clock.instant());
        audit.record("matching-run.stop-asked", subject(id), Map.of());
    }

    /** @throws RunNotResumable @throws RunInProgress @throws NoSuchMatchingRun */
    void resume(RunId id) {
        var run = runs.runForChange(id);
        if (run.state().isResumable()) {
            requireNone(run.nature().dryRun());
        }
        run.resume(clock.instant());
        audit.record("matching-run.resumed", subject(id), Map.of());
    }

    /** Writes down what it came to. Whoever lost the run to another node meanwhile changes nothing. */
    void end(RunId id, String node) {
        var run = runs.runForChange(id);
        if (run.isUnderWay() && run.isWorkedOnBy(node)) {
            run.end(new RunReport.Kept(countedAtEnd(run), examples(run)), clock.instant());
            audit.record(
                    "matching-run.ended",
                    subject(id),
                    Map.of("state", run.state().name()));
        }
    }

    /** @throws NoSuchMatchingRun */
    RunProgress progress(RunId id) {
        return progress(runs.run(id));
    }

    /** Newest first. */
    Page<RunProgress> page(PageRequest page) {
        return runs.page(page).map(this::progress);
    }

    /** @throws NoSuchMatchingRun */
    RunReport report(RunId id) {
        var run = runs.run(id);
        return new RunReport(
                progress(run), run.kept().map(RunReport.Kept::examples).orElseGet(() -> examples(run)));
    }

    /** Where the gateway still owed answers at the end, it is counted again. */
    private RunProgress progress(MatchingRun run) {
        var tally = run.kept()
                .map(RunReport.Kept::tally)
                .filter(kept -> kept.pending() == 0)
                .orElseGet(() -> run.isUnderWay() ? counted(run) : countedAtEnd(run));
        return run.progress(tally, clock.instant());
    }

    private RunTally counted(MatchingRun run) {
        return run.nature().dryRun() ? rehearsed.tally(run.runId()) : runs.tally(run.runId());
    }

    /** At its end, when looking at what was before each decision is worth it. */
    private RunTally countedAtEnd(MatchingRun run) {
        var id = run.runId();
        return counted(run).butFor(run.nature().dryRun() ? rehearsed.waited(id) : runs.waited(id));
    }

    private List<RunExample> examples(MatchingRun run) {
        return run.nature().dryRun() ? rehearsed.examples(run.runId(), EXAMPLES) : List.of();
    }
}
