package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One pass over all active preferences. Started, worked on by one node which gives signs of life, and completed, or stopped and resumed;
 * a run whose node is gone is taken up by another job execution, a few times at most. A dry run decides and does nothing.
 */
@Entity
class MatchingRun {

    static final int MOST_ATTEMPTS = 5;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_kind")
    private RunTrigger trigger;

    private String startedBy;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private boolean dryRun;
    private Long performanceId;
    private Long jobExecution;
    private int expected;
    private Instant startedAt;
    private Instant endedAt;
    private String node;
    private Instant beatAt;
    private int attempts;
    private Instant takenUpAt;
    private int examinedBefore;
    private Instant stopAskedAt;
    private String report;

    @Version
    private int version;

    protected MatchingRun() {}

    MatchingRun(RunTrigger trigger, String startedBy, String node, Instant now) {
        this.id = RunId.random().value();
        this.trigger = trigger;
        this.startedBy = startedBy;
        this.state = RunState.STARTED;
        this.startedAt = now;
        this.takenUpAt = now;
        this.beatAt = now;
        this.node = node;
    }

    /** The run that serves the line of a lottery. */
    MatchingRun forLineOf(PerformanceId performance) {
        performanceId = performance.value();
        return this;
    }

    /** It decides as another would, and does nothing. */
    MatchingRun withoutActing() {
        dryRun = true;
        return this;
    }

    /** What of it never changes. */
    record Nature(boolean dryRun, Optional<PerformanceId> performance, Instant startedAt) {}

    Nature nature() {
        return new Nature(dryRun, performance(), startedAt);
    }

    /** The performance whose line it serves; empty for a run over everything. */
    Optional<PerformanceId> performance() {
        return Optional.ofNullable(performanceId).map(PerformanceId::new);
    }

    RunId runId() {
        return new RunId(id);
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isUnderWay() {
        return state == RunState.STARTED;
    }

    RunState state() {
        return state;
    }

    boolean isWorkedOnBy(String there) {
        return node.equals(there);
    }

    /** Whether whoever works on it there is to go on. */
    boolean isToGoOn(String there) {
        return isUnderWay() && stopAskedAt == null && isWorkedOnBy(there);
    }

    /** Another node, or this one after a restart, takes the run up; abandons it when that has been tried often enough. */
    boolean takeUp(String by, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            become(RunState.ABANDONED, now);
            return false;
        }
        attempts++;
        node = by;
        beatAt = now;
        jobExecution = null;
        return true;
    }

    /** @param preferences how many there are; @param examined how many of them have been before */
    void expect(int preferences, int examined, Instant now) {
        expected = preferences;
        examinedBefore = examined;
        takenUpAt = now;
    }

    void workedOnBy(long execution) {
        jobExecution = execution;
    }

    void beat(Instant now) {
        beatAt = now;
    }

    /** @throws RunNotUnderWay @throws RunNotStoppable */
    void askToStop(Instant now) {
        if (!isUnderWay()) {
            throw new RunNotUnderWay(state);
        }
        if (performanceId != null) {
            throw new RunNotStoppable();
        }
        stopAskedAt = stopAskedAt == null ? now : stopAskedAt;
    }

    /** @throws RunNotResumable */
    void resume(Instant now) {
        if (!state.isResumable()) {
            throw new RunNotResumable(state);
        }
        become(RunState.STARTED, now);
        endedAt = null;
        stopAskedAt = null;
        report = null;
        attempts = 0;
        beatAt = now;
    }

    /** All that was to be done has been, or it was asked to stop before. */
    void end(RunReport.Kept kept, Instant now) {
        become(stopAskedAt == null ? RunState.COMPLETED : RunState.STOPPED, now);
        report = Json.write(kept);
    }

    private void become(RunState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("run " + id + ": " + state + " cannot become " + next);
        }
        state = next;
        endedAt = now;
    }

    /** What it came to, as it was written down at its end. */
    Optional<RunReport.Kept> kept() {
        return Optional.ofNullable(report).map(json -> Json.read(json, RunReport.Kept.class));
    }

    RunProgress progress(RunTally tally, Instant now) {
        var times = new RunProgress.Times(startedAt, Optional.ofNullable(endedAt), Optional.ofNullable(stopAskedAt));
        var pace = isUnderWay()
                ? RunPace.of(tally.examined() - examinedBefore, takenUpAt, now, expected - tally.examined())
                : RunPace.UNKNOWN;
        return new RunProgress(runId(), new RunProgress.Kind(trigger, dryRun), state, expected, tally, times, pace);
    }
}
