package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.QueuePosition;
import dev.parterre.preference.QueueSlice;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.FaultPoints;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts, stops and resumes runs, takes up those that a crash left behind, and tells how far they are. One run at a time in the whole house. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE, Roles.SYSTEM})
public class MatchingRunService {

    /** A run whose node has given no sign of life for so long is taken up by another. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    @Inject
    private RunRecords records;

    @Inject
    private KnownRuns known;

    @Inject
    private Lotteries lotteries;

    @Inject
    private RehearsalStages stages;

    @Inject
    private RehearsalRecords rehearsals;

    @Inject
    private RunAhead ahead;

    @Inject
    private ThisNode node;

    @Inject
    private RunWork work;

    @Inject
    private FaultPoints steps;

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
        return work.begin(() -> records.open(RunTrigger.STAFF, caller(), node.name()), false);
    }

    /**
     * Starts a run that only says what one that acts would do: nothing is claimed, charged, told or decided by it.
     *
     * @throws RunInProgress when such a one is under way
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public RunId startDry() {
        return work.begin(() -> records.openDry(caller(), node.name()), true);
    }

    /** Starts a run when the last one began at least that long ago and none is under way; safe on several nodes at once. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<RunId> startWhenDue(Duration interval) {
        return records.isDue(interval)
                ? start(() -> records.open(RunTrigger.SCHEDULE, caller(), node.name()))
                : Optional.empty();
    }

    /** Starts to serve the drawn line of a lottery; empty while another run is under way. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<RunId> serve(PerformanceId performance) {
        return start(() -> records.openLine(performance, caller(), node.name()));
    }

    private Optional<RunId> start(Supplier<RunId> opening) {
        try {
            return Optional.of(work.begin(opening, false));
        } catch (RunInProgress quicker) {
            return Optional.empty();
        }
    }

    /**
     * Asks a run to stop and returns at once: whoever is at a preference finishes it, then the run is STOPPED. Asking twice is no harm.
     *
     * @throws RunNotUnderWay when it has ended, RunNotStoppable when it serves the line of a lottery, NoSuchMatchingRun
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public void stop(RunId run) {
        records.askToStop(run);
    }

    /**
     * Goes on with a run where it was stopped or abandoned, and returns at once.
     *
     * @throws RunNotResumable when it was neither, RunInProgress when another is under way, NoSuchMatchingRun
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public void resume(RunId run) {
        var dryRun = known.nature(run).dryRun();
        work.begin(
                () -> {
                    records.resume(run);
                    return run;
                },
                dryRun);
    }

    /** Goes on with runs whose node died or was restarted; one that was taken up too often is abandoned. */
    @RolesAllowed(Roles.SYSTEM)
    public void takeUpLeftRuns() {
        records.left(SILENCE, node.name()).stream()
                .filter(run -> !node.worksOn(run))
                .forEach(work::takeUp);
    }

    /** A sign of life from whoever works on the run; may be given after every preference. */
    @RolesAllowed(Roles.SYSTEM)
    public void beat(RunId run) {
        known.alive(run);
    }

    /** Every preference of the run has been considered, or nobody is to go on with it here. */
    @RolesAllowed(Roles.SYSTEM)
    public void complete(RunId run) {
        steps.reached(RunStep.RUN_SLICES_DONE);
        if (known.nature(run).performance().isPresent() && records.isToGoOn(run, node.name())) {
            lotteries.served(run);
        }
        records.end(run, node.name());
        steps.reached(RunStep.RUN_ENDED);
        var dry = isDry(run);
        drop(run);
        while (dry && rehearsals.forgetSome()) {
            // a transaction each
        }
    }

    /** The job on this node ended without completing the run; it will be taken up again. */
    @RolesAllowed(Roles.SYSTEM)
    public void drop(RunId run) {
        node.ends(run);
        stages.ends(run);
        ahead.ends(run);
    }

    /** Whether the run only says what it would do. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean isDry(RunId run) {
        return known.nature(run).dryRun();
    }

    /** Whether whoever works on the run here is to take the next preference; told by memory for a moment. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean isToGoOn(RunId run) {
        return known.isToGoOn(run);
    }

    /**
     * The next of the part of the queue that one thread of a run works through.
     *
     * @param after where the last answer ended; empty to begin
     */
    @RolesAllowed(Roles.SYSTEM)
    public List<QueuePosition> queue(RunSlice slice, Optional<QueuePosition> after, int most) {
        var page = page(slice, after, most);
        if (!isDry(slice.run())) {
            ahead.read(slice.run(), page.stream().map(QueuePosition::id).toList());
        }
        return page;
    }

    private List<QueuePosition> page(RunSlice slice, Optional<QueuePosition> after, int most) {
        var nature = known.nature(slice.run());
        if (nature.performance().isPresent()) {
            return slice.number() == 0 ? lotteries.line(nature.performance().get(), after, most) : List.of();
        }
        return orders.queue(new QueueSlice(slice.number(), slice.of(), nature.startedAt()), after, most);
    }

    /** @throws NoSuchMatchingRun */
    public RunProgress run(RunId id) {
        return records.progress(id);
    }

    /** @throws NoSuchMatchingRun */
    public RunReport report(RunId id) {
        return records.report(id);
    }

    /** Newest first. */
    public Page<RunProgress> runs(PageRequest page) {
        return records.page(page);
    }

    private String caller() {
        return bean.getCallerPrincipal().getName();
    }
}
