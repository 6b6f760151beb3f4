package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.GroupRecords.Claim;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        changed(order, orders.settled(order.id()))
                .or(() -> lines.keptFor(cause, claimed.candidate().id()))
                .or(() -> against(order, claimed, situations.of(order)))
                .ifPresent(reason -> {
                    throw new ClaimRefused(reason);
                });
    }

    /**
     * The same of many in a run over everything, of an account each.
     *
     * @return why not, or nothing when it may be; who has company is left out: they are judged alone, after everybody who goes along
     */
    Map<PreferenceId, Optional<Reason>> judge(RunId run, List<Claim> claims) {
        var company = companies.among(claims.stream().map(Claim::order).toList());
        var judged = claims.stream()
                .filter(claim -> !company.contains(claim.preference()))
                .toList();
        var asked = judged.stream().map(Claim::order).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        turns.take(asked.stream().map(StandingOrder::account).toList());
        var settled = orders.settled(asked.stream().map(StandingOrder::id).toList()).stream()
                .collect(Collectors.toMap(StandingOrder::id, Function.identity()));
        var kept = lines.keptFor(run, performances(judged));
        var standings = situations.of(asked);
        return judged.stream().collect(Collectors.toMap(Claim::preference, claim -> changed(
                        claim.order(), Optional.ofNullable(settled.get(claim.preference())))
                .or(() ->
                        Optional.ofNullable(kept.get(claim.claimed().candidate().id())))
                .or(() -> against(claim.order(), claim.claimed(), standings.get(claim.preference())))));
    }

    private static Set<PerformanceId> performances(List<Claim> claims) {
        return claims.stream().map(claim -> claim.claimed().candidate().id()).collect(Collectors.toSet());
    }

    /** @param settled as it cannot change any more before the decision is committed */
    private static Optional<Reason> changed(StandingOrder order, Optional<StandingOrder> settled) {
        var now = settled.filter(StandingOrder::isActive);
        if (now.isEmpty()) {
            return Optional.of(Reason.NOT_ACTIVE);
        }
        return now.get().changedAt().equals(order.changedAt()) ? Optional.empty() : Optional.of(Reason.CHANGED);
    }

    private static Optional<Reason> against(StandingOrder order, Claimed claimed, Standing standing) {
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
