package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.matching.Search.PassedOver;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceMode;
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

/**
 * Decides about one preference in one run. Outside any transaction: each step it takes is a short one of its own, and the
 * gateway is asked between them.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchingService {

    @EJB
    private StandingOrderService orders;

    @EJB
    private HoldService holds;

    @Inject
    private Programme programme;

    @Inject
    private Lotteries lotteries;

    @Inject
    private Situations situations;

    @Inject
    private SeatSearch seats;

    @Inject
    private DecisionRecords records;

    @Inject
    private BookingStep booking;

    @Inject
    private RunAhead ahead;

    @Inject
    private FaultPoints steps;

    /**
     * Considers the preference once per run, however often it is called: goes on from whatever an interrupted call left.
     *
     * @return what became of it; PENDING when the gateway gave no answer, which {@link OpenDecisionService} takes up
     */
    public Outcome consider(RunId run, PreferenceId preference) {
        return ahead.take(run, preference)
                .map(next -> next.step().map(this::goOn).orElseGet(() -> decide(run, next.order(), next.standing())))
                .orElseGet(() -> considerAlone(run, preference));
    }

    private Outcome considerAlone(RunId run, PreferenceId preference) {
        return records.find(run, preference).map(this::goOn).orElseGet(() -> orders.order(preference)
                .map(order -> decide(run, order, situations.of(order)))
                .orElse(Outcome.NONE));
    }

    /** Notes a fault of ours as the decision, when there is none yet, so that the run accounts for every preference. */
    public void noteFault(RunId run, PreferenceId preference) {
        if (records.find(run, preference).isEmpty()) {
            var fault = Verdict.failed(Reason.FAULT, DecisionFacts.none());
            orders.order(preference).ifPresent(order -> records.conclude(run, order, fault));
        }
    }

    private Outcome goOn(Step step) {
        if (step.outcome() == Outcome.OFFERED) {
            steps.reached(RunStep.RUN_OFFER_MADE);
        }
        return step.outcome() == Outcome.PENDING ? booking.take(step) : step.outcome();
    }

    private Outcome decide(RunId run, StandingOrder order, Standing standing) {
        var situation = standing.situation();
        var search = Search.of(order.spec(), lotteries.within(run, programme.of(run)), situation);
        lotteries.keepOff(lotteries.servedBy(run), search);
        var explanation = new Explanation(order.spec(), situation, search);
        if (standing.block().isPresent()) {
            var reason = standing.block().get();
            return records.conclude(run, order, Verdict.none(reason, explanation.blocked(reason)));
        }
        return seats.claim(order, search, situation)
                .map(claimed -> proceed(run, order, claimed))
                .orElseGet(() -> records.conclude(run, order, Verdict.none(reason(search), explanation.nothing())));
    }

    private static Reason reason(Search search) {
        return search.nearest().map(PassedOver::reason).orElse(Reason.NO_MATCH);
    }

    private Outcome proceed(RunId run, StandingOrder order, Claimed claimed) {
        try {
            return goOn(record(run, order, claimed));
        } catch (ClaimRefused refused) {
            letGo(order, claimed);
            var reason = refused.reason();
            return records.conclude(
                    run, order, Verdict.none(reason, claimed.facts().againstAfterAll(reason)));
        }
    }

    /** Places that no decision knows of are let go. */
    private Step record(RunId run, StandingOrder order, Claimed claimed) {
        try {
            steps.reached(RunStep.RUN_PLACES_CLAIMED);
            return order.spec().consent().mode() == PreferenceMode.ASK
                    ? records.offer(run, order, claimed)
                    : records.pending(run, order, claimed);
        } catch (ClaimRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            letGoUnlessRecorded(order, claimed, broken);
            throw broken;
        }
    }

    /** What broke may have been the answer to a commit. When not even that can be asked, the hold ends by itself. */
    private void letGoUnlessRecorded(StandingOrder order, Claimed claimed, RuntimeException broken) {
        try {
            if (!records.knows(order, claimed)) {
                letGo(order, claimed);
            }
        } catch (RuntimeException stillBroken) {
            broken.addSuppressed(stillBroken);
        }
    }

    private void letGo(StandingOrder order, Claimed claimed) {
        holds.releaseFor(order.account(), new HoldId(claimed.hold()));
    }
}
