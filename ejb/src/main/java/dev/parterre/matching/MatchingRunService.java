package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.QueuePosition;
import dev.parterre.preference.QueueSlice;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts runs, takes up those that a crash left behind, and tells how far they are. One run at a time in the whole house. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE, Roles.SYSTEM})
public class MatchingRunService {

    /** A run whose node has given no sign of life for so long is taken up by another. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    @Inject
    private RunRecords records;

    @Inject
    private RunRepository runs;

    @Inject
    private Lotteries lotteries;

    @Inject
    private ThisNode node;

    @Inject
    private MatchingJob job;

    @EJB
    private StandingOrderService orders;

    @Resource
    private SessionContext bean;

    /**
     * Starts a run and returns at once.
     *
     * @throws RunInProgress when one is under way
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public RunId start() {
        var run = open(
                () -> records.open(RunTrigger.STAFF, bean.getCallerPrincipal().getName(), node.name()));
        work(run);
        return run;
    }

    /** Starts a run when the last one began at least that long ago and none is under way; safe on several nodes at once. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<RunId> startWhenDue(Duration interval) {
        if (!records.isDue(interval)) {
            return Optional.empty();
        }
        return start(() ->
                records.open(RunTrigger.SCHEDULE, bean.getCallerPrincipal().getName(), node.name()));
    }

    /** Starts to serve the drawn line of a lottery; empty while another run is under way. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<RunId> serve(PerformanceId performance) {
        return start(
                () -> records.openLine(performance, bean.getCallerPrincipal().getName(), node.name()));
    }

    private Optional<RunId> start(Supplier<RunId> opening) {
        try {
            var run = open(opening);
            work(run);
            return Optional.of(run);
        } catch (RunInProgress quicker) {
            return Optional.empty();
        }
    }

    /** Goes on with runs whose node died or was restarted; one that was taken up too often is abandoned. */
    @RolesAllowed(Roles.SYSTEM)
    public void takeUpLeftRuns() {
        records.left(SILENCE, node.name()).stream()
                .filter(run -> !node.worksOn(run))
                .forEach(this::work);
    }

    /** A sign of life from whoever works on the run. */
    @RolesAllowed(Roles.SYSTEM)
    public void beat(RunId run) {
        records.beat(run);
    }

    /** Every preference of the run has been considered. */
    @RolesAllowed(Roles.SYSTEM)
    public void complete(RunId run) {
        lotteries.served(run);
        records.complete(run);
        node.ends(run);
    }

    /** The job on this node ended without completing the run; it will be taken up again. */
    @RolesAllowed(Roles.SYSTEM)
    public void drop(RunId run) {
        node.ends(run);
    }

    /**
     * The next of the part of the queue that one thread of a run works through.
     *
     * @param after where the last answer ended; empty to begin
     */
    @RolesAllowed(Roles.SYSTEM)
    public List<QueuePosition> queue(RunSlice slice, Optional<QueuePosition> after, int most) {
        var line = lotteries.servedBy(slice.run());
        if (line.isPresent()) {
            return slice.number() == 0 ? lotteries.line(line.get(), after, most) : List.of();
        }
        return orders.queue(new QueueSlice(slice.number(), slice.of(), records.startedAt(slice.run())), after, most);
    }

    /** @throws NoSuchMatchingRun */
    public RunProgress run(RunId id) {
        return runs.run(id).progress(runs.tally(id));
    }

    /** Newest first. */
    public Page<RunProgress> runs(PageRequest page) {
        return runs.page(page).map(run -> run.progress(runs.tally(run.runId())));
    }

    private RunId open(Supplier<RunId> opening) {
        try {
            return opening.get();
        } catch (PersistenceException secondOfTwo) {
            throw records.underWay().<RuntimeException>map(RunInProgress::new).orElse(secondOfTwo);
        }
    }

    private long expected(RunId run) {
        return lotteries
                .servedBy(run)
                .map(lotteries::length)
                .orElseGet(() -> orders.countActive(records.startedAt(run)));
    }

    private void work(RunId run) {
        node.begins(run);
        try {
            if (records.takeUp(run, node.name(), expected(run))) {
                records.workedOnBy(run, job.start(run));
            } else {
                node.ends(run);
            }
        } catch (RuntimeException broken) {
            node.ends(run);
            throw broken;
        }
    }
}
