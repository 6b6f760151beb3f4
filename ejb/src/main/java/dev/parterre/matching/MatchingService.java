package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.matching.Search.PassedOver;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

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

    /**
     * Considers the preference once per run, however often it is called: goes on from whatever an interrupted call left.
     *
     * @return what became of it; PENDING when the gateway gave no answer, which {@link OpenDecisionService} takes up
     */
    public Outcome consider(RunId run, PreferenceId preference) {
        return consider(Cause.of(run), preference, lotteries.within(run, programme.of(run)));
    }

    /** The same for any cause, with the programme as its change left it. */
    public Outcome consider(Cause cause, PreferenceId preference, CandidateIndex index) {
        return records.find(cause, preference).map(this::goOn).orElseGet(() -> orders.order(preference)
                .map(order -> goOn(decide(cause, order, index)))
                .orElse(Outcome.NONE));
    }

    /** Notes a fault of ours as the decision, when there is none yet, so that the run accounts for every preference. */
    public void noteFault(RunId run, PreferenceId preference) {
        var cause = Cause.of(run);
        if (records.find(cause, preference).isEmpty()) {
            var fault = Verdict.failed(Reason.FAULT, DecisionFacts.none());
            orders.order(preference).ifPresent(order -> records.conclude(cause, order, fault));
        }
    }

    private Outcome goOn(Step step) {
        return step.outcome() == Outcome.PENDING ? booking.take(step) : step.outcome();
    }

    private Step decide(Cause cause, StandingOrder order, CandidateIndex index) {
        var standing = situations.of(order);
        var situation = standing.situation();
        var search = Search.of(order.spec(), index, situation);
        lotteries.keepOff(cause.run().flatMap(lotteries::servedBy), search);
        var explanation = new Explanation(order.spec(), situation, search);
        if (standing.block().isPresent()) {
            var reason = standing.block().get();
            return records.conclude(cause, order, Verdict.none(reason, explanation.blocked(reason)));
        }
        return seats.claim(order, search, situation)
                .map(claimed -> proceed(cause, order, claimed))
                .orElseGet(() -> records.conclude(cause, order, Verdict.none(reason(search), explanation.nothing())));
    }

    private static Reason reason(Search search) {
        return search.nearest().map(PassedOver::reason).orElse(Reason.NO_MATCH);
    }

    private Step proceed(Cause cause, StandingOrder order, Claimed claimed) {
        try {
            return order.spec().consent().mode() == PreferenceMode.ASK
                    ? records.offer(cause, order, claimed)
                    : records.pending(cause, order, claimed);
        } catch (ClaimRefused refused) {
            holds.releaseFor(order.account(), new HoldId(claimed.hold()));
            var reason = refused.reason();
            return records.conclude(
                    cause, order, Verdict.none(reason, claimed.facts().againstAfterAll(reason)));
        }
    }
}
