package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The last look before a claim counts, in the transaction that records it. Between the first look and the claim another run, a
 * trigger or the customer may have booked something, or a lottery was published: budgets, evenings and the preference itself are
 * judged again when it is the turn of the account and of everybody who goes along, with what the places really cost.
 */
@Dependent
class ClaimCheck {

    @Inject
    private Turns turns;

    @Inject
    private Situations situations;

    @Inject
    private Companies companies;

    @EJB
    private StandingOrderService orders;

    @Inject
    private Lines lines;

    /** @throws ClaimRefused when it may not be any more */
    void require(Cause cause, StandingOrder order, Claimed claimed) {
        turns.take(companies.everybody(order.id(), order.account()));
        changed(order)
                .or(() -> lines.keptFor(cause, claimed.candidate().id()))
                .or(() -> against(order, claimed))
                .ifPresent(reason -> {
                    throw new ClaimRefused(reason);
                });
    }

    /** It cannot change any more before the decision is committed. */
    private Optional<Reason> changed(StandingOrder order) {
        var now = orders.settled(order.id()).filter(StandingOrder::isActive);
        if (now.isEmpty()) {
            return Optional.of(Reason.NOT_ACTIVE);
        }
        return now.get().changedAt().equals(order.changedAt()) ? Optional.empty() : Optional.of(Reason.CHANGED);
    }

    private Optional<Reason> against(StandingOrder order, Claimed claimed) {
        var standing = situations.of(order);
        return standing.block().or(() -> against(order.spec(), claimed, standing.situation()));
    }

    static Optional<Reason> against(PreferenceSpec spec, Claimed claimed, Situation situation) {
        return LimitPolicy.refusal(spec, claimed.candidate(), situation)
                .or(() -> tooDear(spec, claimed))
                .or(() -> LimitPolicy.overspent(spec.limits(), claimed.total(), situation));
    }

    /** The dearest ticket, at the price it was claimed at. */
    private static Optional<Reason> tooDear(PreferenceSpec spec, Claimed claimed) {
        var most = spec.limits().maxPrice();
        return Optional.ofNullable(claimed.facts().price())
                .filter(price -> most.filter(price::exceeds).isPresent())
                .map(price -> Reason.TOO_DEAR);
    }
}
