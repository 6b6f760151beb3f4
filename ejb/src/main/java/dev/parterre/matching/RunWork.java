package dev.parterre.matching;

import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.FaultPoints;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Has this node work on a run: a new one, a resumed one, or one that another node left. */
@ApplicationScoped
class RunWork {

    @Inject
    private RunRecords records;

    @Inject
    private KnownRuns known;

    @Inject
    private Lotteries lotteries;

    @Inject
    private LostClaims lost;

    @Inject
    private ThisNode node;

    @Inject
    private MatchingJob job;

    @Inject
    private FaultPoints steps;

    @EJB
    private StandingOrderService orders;

    /** @throws RunInProgress when one of that kind is under way, whoever of two was quicker */
    RunId begin(Supplier<RunId> opening, boolean dryRun) {
        RunId run;
        try {
            run = opening.get();
        } catch (PersistenceException secondOfTwo) {
            throw records.underWay(dryRun)
                    .<RuntimeException>map(RunInProgress::new)
                    .orElse(secondOfTwo);
        }
        steps.reached(RunStep.RUN_OPENED);
        work(run);
        return run;
    }

    /**
     * What its last worker claimed and did not record stands in nobody's way. One that only says what it would do claims nothing; while
     * it is taken up another may act, and at most one does at a time.
     */
    void takeUp(RunId run) {
        if (!known.nature(run).dryRun()) {
            lost.letGoBetweenRuns();
        }
        work(run);
    }

    private void work(RunId run) {
        node.begins(run);
        known.begins(run);
        var execution = OptionalLong.empty();
        try {
            if (records.takeUp(run, node.name())) {
                records.expect(run, expected(run));
                steps.reached(RunStep.RUN_TAKEN_UP);
                execution = OptionalLong.of(job.start(run));
            }
        } finally {
            if (execution.isEmpty()) {
                node.ends(run);
            }
        }
        if (execution.isPresent()) {
            steps.reached(RunStep.RUN_JOB_STARTED);
            records.workedOnBy(run, execution.getAsLong());
        }
    }

    private long expected(RunId run) {
        var nature = known.nature(run);
        return nature.performance().map(lotteries::length).orElseGet(() -> orders.countActive(nature.startedAt()));
    }
}
