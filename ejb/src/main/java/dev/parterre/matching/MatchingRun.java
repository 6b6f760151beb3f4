package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One pass over all active preferences. Started, worked on by one node which gives signs of life, and completed; a run whose
 * node is gone is taken up by another job execution, a few times at most.
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

    private Long performanceId;
    private Long jobExecution;
    private int expected;
    private Instant startedAt;
    private Instant endedAt;
    private String node;
    private Instant beatAt;
    private int attempts;

    @Version
    private int version;

    protected MatchingRun() {}

    MatchingRun(RunTrigger trigger, String startedBy, String node, Instant now) {
        this.id = RunId.random().value();
        this.trigger = trigger;
        this.startedBy = startedBy;
        this.state = RunState.STARTED;
        this.startedAt = now;
        this.beatAt = now;
        this.node = node;
    }

    /** The run that serves the line of a lottery. */
    MatchingRun forLineOf(PerformanceId performance) {
        performanceId = performance.value();
        return this;
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

    void expect(int preferences) {
        expected = preferences;
    }

    /** Another node, or this one after a restart, takes the run up; abandons it when that has been tried often enough. */
    boolean takeUp(String by, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            end(RunState.ABANDONED, now);
            return false;
        }
        attempts++;
        node = by;
        beatAt = now;
        jobExecution = null;
        return true;
    }

    void workedOnBy(long execution) {
        jobExecution = execution;
    }

    void beat(Instant now) {
        beatAt = now;
    }

    /** Ends it; a run that has ended stays as it ended. */
    void end(RunState next, Instant now) {
        if (state.mayBecome(next)) {
            state = next;
            endedAt = now;
        }
    }

    RunProgress progress(RunTally tally) {
        return new RunProgress(runId(), trigger, state, expected, tally, startedAt, endedAt);
    }
}
