package dev.parterre.matching;

import dev.parterre.matching.SeatPreview.Found;
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
import java.util.Optional;

/**
 * Decides about one preference of a dry run: by the rules by which {@link MatchingService} decides, as if all the run's earlier ones
 * had been carried out, and without claiming, charging, telling or recording a decision. What only the gateway knows is not known here.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RehearsalService {

    @EJB
    private StandingOrderService orders;

    @Inject
    private Programme programme;

    @Inject
    private Lotteries lotteries;

    @Inject
    private Situations situations;

    @Inject
    private SeatPreview seats;

    @Inject
    private RehearsalStages stages;

    @Inject
    private KnownRuns known;

    @Inject
    private RehearsalRecords records;

    /** Once per run, however often it is called. */
    public void rehearse(RunId run, PreferenceId preference) {
        if (!records.has(run, preference)) {
            orders.order(preference).ifPresent(order -> rehearse(run, order));
        }
    }

    /** Notes a fault of ours as what would come of it. */
    public void noteFault(RunId run, PreferenceId preference) {
        orders.order(preference).ifPresent(order -> records.add(run, nothing(order, Outcome.FAILED, Reason.FAULT, 0)));
    }

    private void rehearse(RunId run, StandingOrder order) {
        var standing = situations.of(order);
        var stage = stages.of(run);
        var onSale = programme.since(known.nature(run).startedAt());
        Rehearsed rehearsed;
        synchronized (stage) {
            rehearsed = standing.block()
                    .map(reason -> blocked(order, onSale, standing.situation(), reason))
                    .orElseGet(() -> decided(order, onSale, standing.situation(), stage));
            stage.take(rehearsed);
        }
        records.add(run, rehearsed);
    }

    private Rehearsed blocked(StandingOrder order, CandidateIndex onSale, Situation situation, Reason reason) {
        var fitting = Search.of(order.spec(), onSale, situation).fitting();
        return nothing(order, Outcome.NONE, reason, fitting);
    }

    private Rehearsed decided(StandingOrder order, CandidateIndex onSale, Situation before, RehearsalStage stage) {
        var situation = stage.after(before, order.account().value(), onSale::find);
        var search = Search.of(order.spec(), onSale, situation);
        lotteries.keepOff(Optional.empty(), search);
        var found = seats.find(order.spec(), search, situation, stage::left);
        var against = found.flatMap(one -> against(order, one, situation));
        if (found.isPresent() && against.isEmpty()) {
            return taken(order, search, found.get());
        }
        var reason = against.or(() -> search.nearest().map(Search.PassedOver::reason))
                .orElse(Reason.NO_MATCH);
        return nothing(order, Outcome.NONE, reason, search.fitting());
    }

    private static Optional<Reason> against(StandingOrder order, Found found, Situation situation) {
        var consent = order.spec().consent();
        if (consent.mode() == PreferenceMode.BOOK
                && consent.paymentMethod().isEmpty()
                && !found.total().isZero()) {
            return Optional.of(Reason.NO_PAYMENT_METHOD);
        }
        return LimitPolicy.overspent(order.spec().limits(), found.total(), situation);
    }

    private static Rehearsed taken(StandingOrder order, Search search, Found found) {
        var asked = order.spec().consent().mode() == PreferenceMode.ASK;
        return new Rehearsed(
                order.id().value(),
                order.account().value(),
                asked ? Outcome.OFFERED : Outcome.BOOKED,
                Reason.BEST_MATCH.code(),
                search.fitting(),
                Optional.of(new Rehearsed.Chosen(found.candidate().id(), found.ordinals(), found.total())));
    }

    private static Rehearsed nothing(StandingOrder order, Outcome outcome, Reason reason, int fitting) {
        return new Rehearsed(
                order.id().value(), order.account().value(), outcome, reason.code(), fitting, Optional.empty());
    }
}
