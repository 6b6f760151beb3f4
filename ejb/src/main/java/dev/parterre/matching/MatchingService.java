package dev.parterre.matching;

import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.FaultPoints;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides about one preference for one cause. Outside any transaction: each step it takes is a short one of its own, and the
 * gateway is asked between them.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchingService {

    @EJB
    private StandingOrderService orders;

    @Inject
    private Programme programme;

    @Inject
    private Lotteries lotteries;

    @Inject
    private Lines lines;

    @Inject
    private Situations situations;

    @Inject
    private SeatSearch seats;

    @Inject
    private DecisionRecords records;

    @Inject
    private ClaimStep claims;

    @Inject
    private BookingStep booking;

    @Inject
    private RunGroup group;

    @Inject
    private RunAhead ahead;

    @Inject
    private FaultPoints steps;

    @Inject
    private Clock clock;

    /**
     * Considers the preference once per run, however often it is called: goes on from whatever an interrupted call left.
     *
     * @return what became of it; PENDING when the gateway gave no answer, which {@link OpenDecisionService} takes up
     */
    public Outcome consider(RunId run, PreferenceId preference) {
        var cause = Cause.of(run);
        return ahead.take(run, preference)
                .map(next -> next.step()
                        .map(this::goOn)
                        .orElseGet(() -> finish(decide(cause, next.order(), next.standing(), index(run)))))
                .orElseGet(() -> consider(cause, preference, () -> index(run)));
    }

    /** The same for several of a slice at once, in their order, of a run over everything: much quicker. */
    public Together considerTogether(RunId run, List<PreferenceId> preferences) {
        return lotteries.servedBy(run).isPresent()
                ? Together.untried(preferences)
                : group.consider(run, preferences, programme.of(run));
    }

    private CandidateIndex index(RunId run) {
        return lotteries.within(run, programme.of(run));
    }

    /** The same once per fact, because the preference was stated; what is just being served to a line it gets at its place in it. */
    public Outcome stated(Cause cause, PreferenceId preference) {
        return consider(cause, preference, () -> programme.since(clock.instant()));
    }

    private Outcome consider(Cause cause, PreferenceId preference, Supplier<CandidateIndex> index) {
        return records.find(cause, preference).map(this::goOn).orElseGet(() -> orders.order(preference)
                .map(order -> finish(decide(cause, order, situations.of(order), index.get())))
                .orElse(Outcome.NONE));
    }

    private Outcome finish(Decided decided) {
        return decided.step().map(this::goOn).orElse(decided.outcome());
    }

    /**
     * The same once per look, for who stands in the line of one performance, as far as the order of the line matters: what is
     * claimed is left to {@link #finish(Step)}.
     */
    public Decided serve(Cause cause, StandingOrder order, Candidate candidate) {
        return records.find(cause, order.id())
                .map(Decided::something)
                .orElseGet(() -> decide(cause, order, situations.of(order), CandidateIndex.of(candidate)));
    }

    /** Books and pays what is claimed. */
    public Outcome finish(Step step) {
        return goOn(step);
    }

    /** Notes a fault of ours as the decision, when there is none yet, so that the run accounts for every preference. */
    public void noteFault(RunId run, PreferenceId preference) {
        noteFault(Cause.of(run), preference);
    }

    /** The same for any cause. */
    public void noteFault(Cause cause, PreferenceId preference) {
        orders.order(preference).ifPresent(order -> noteFault(cause, order, DecisionFacts.none()));
    }

    /** The same for who stands in the line of one performance, and is left out there for a while. */
    public void noteFault(Cause cause, StandingOrder order, Candidate candidate) {
        orders.order(order.id()).ifPresent(known -> noteFault(cause, known, DecisionFacts.near(candidate)));
    }

    private void noteFault(Cause cause, StandingOrder order, DecisionFacts facts) {
        if (records.find(cause, order.id()).isEmpty()) {
            records.conclude(cause, order, Verdict.failed(Reason.FAULT, facts));
        }
    }

    private Outcome goOn(Step step) {
        if (step.outcome() == Outcome.OFFERED) {
            steps.reached(RunStep.RUN_OFFER_MADE);
        }
        return step.outcome() == Outcome.PENDING ? booking.take(step) : step.outcome();
    }

    private Decided decide(Cause cause, StandingOrder order, Standing standing, CandidateIndex index) {
        var situation = standing.situation();
        var search = Search.of(order.spec(), index, situation);
        lines.keepOff(cause, search);
        var explanation = new Explanation(order.spec(), situation, search);
        if (standing.block().isPresent()) {
            var reason = standing.block().get();
            return claims.nothing(cause, order, Verdict.none(reason, explanation.blocked(reason)));
        }
        return seats.claim(order, search, situation)
                .map(claimed -> claims.take(cause, order, claimed))
                .orElseGet(() -> {
                    lines.join(cause, search);
                    return claims.nothing(cause, order, Verdict.none(search.reason(), explanation.nothing()))
                            .lookedThrough(mixes(order, search, situation));
                });
    }

    private static List<Set<Integer>> mixes(StandingOrder order, Search search, Situation situation) {
        return search.nearest()
                .map(passed -> MixPolicy.mixes(order.spec(), passed.candidate(), situation))
                .orElse(List.of());
    }
}
