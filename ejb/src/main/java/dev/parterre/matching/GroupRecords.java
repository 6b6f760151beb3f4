package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run writes down about several preferences at once, of an account each: all of it in one short transaction or nothing, and
 * what each gets is what {@link DecisionRecords} would have written about it alone.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GroupRecords {

    @Inject
    private GroupRepository decisions;

    @EJB
    private HoldService holds;

    @Inject
    private ClaimCheck check;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Places claimed for a preference. */
    record Claim(StandingOrder order, Claimed claimed) {

        PreferenceId preference() {
            return order.id();
        }

        HoldId hold() {
            return new HoldId(claimed.hold());
        }

        /** @param step of the decision about the preference; null when there is none */
        boolean isKnownBy(Step step) {
            return step != null && claimed.hold().equals(step.paying().hold());
        }

        boolean isToBeAsked() {
            return order.spec().consent().mode() == PreferenceMode.ASK;
        }
    }

    /** The end of a search that claimed nothing, or not for good. */
    record Conclusion(StandingOrder order, Verdict verdict) {}

    /**
     * What became of a group.
     *
     * @param steps where the decisions stand that were made on claims
     * @param refused why other claims may not be any more; of whom nothing is said here with a claim, they are to be judged alone
     * @param disturbed of whom nothing may be concluded, because somebody before them gives places back that they may want
     */
    record Taken(Map<PreferenceId, Step> steps, Map<PreferenceId, Reason> refused, Set<PreferenceId> disturbed) {}

    /**
     * Decides on the claims that may be; an offer, its longer hold and the fact that tells the customer stand or fall with all of it.
     *
     * @param group in its order
     */
    Taken take(RunId run, List<Applicant> group) {
        var claims = group.stream().flatMap(one -> one.claim().stream()).toList();
        var judged = check.judge(run, claims);
        var kept = kept(living(claims), judged);
        var disturbed = PrecedencePolicy.disturbed(group, one -> kept.contains(one.id()));
        var made = decide(
                run,
                claims.stream()
                        .filter(claim -> kept.contains(claim.preference()))
                        .filter(claim -> !disturbed.contains(claim.preference()))
                        .toList());
        var refused = new HashMap<PreferenceId, Reason>();
        judged.forEach((preference, reason) -> reason.ifPresent(why -> refused.put(preference, why)));
        refused.keySet().removeAll(disturbed);
        return new Taken(made, refused, disturbed);
    }

    /** Of whom the places have been taken for lost, because it took so long, is judged alone. */
    private List<Claim> living(List<Claim> claims) {
        var living = holds.keepLiving(claims.stream().map(Claim::hold).toList());
        return claims.stream().filter(claim -> living.contains(claim.hold())).toList();
    }

    private static Set<PreferenceId> kept(List<Claim> claims, Map<PreferenceId, Optional<Reason>> judged) {
        return claims.stream()
                .map(Claim::preference)
                .filter(judged::containsKey)
                .filter(preference -> judged.get(preference).isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<PreferenceId, Step> decide(RunId run, List<Claim> allowed) {
        var now = clock.instant();
        var made = allowed.stream()
                .collect(Collectors.toMap(Claim::preference, claim -> decision(Cause.of(run), claim, now)));
        decisions.addAll(made.values());
        ask(allowed.stream().filter(Claim::isToBeAsked).toList(), made, now);
        return made.values().stream().collect(Collectors.toMap(Decision::preference, Decision::step));
    }

    private static Decision decision(Cause cause, Claim claim, Instant now) {
        return claim.isToBeAsked()
                ? Decision.offered(cause, claim.order(), claim.claimed(), now)
                : Decision.pending(cause, claim.order(), claim.claimed(), now);
    }

    private void ask(List<Claim> claims, Map<PreferenceId, Decision> made, Instant now) {
        holds.prolongAllFor(claims.stream()
                .map(claim -> new HoldService.Longer(
                        claim.order().account(), claim.hold(), DecisionRecords.heldFor(claim.claimed(), now)))
                .toList());
        claims.stream()
                .map(claim -> made.get(claim.preference()).decisionId().value())
                .forEach(decision -> outbox.publish(new OfferMade(decision)));
    }

    /** Notes what came to nothing. */
    void conclude(RunId run, List<Conclusion> conclusions) {
        var now = clock.instant();
        var latest = decisions
                .latest(conclusions.stream()
                        .map(conclusion -> conclusion.order().id())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Decision::preference, Function.identity(), (one, later) -> later));
        var made = new ArrayList<Decision>();
        for (var conclusion : conclusions) {
            var decision = Decision.concluded(Cause.of(run), conclusion.order(), conclusion.verdict(), now);
            Optional.ofNullable(latest.get(decision.preference())).ifPresent(decision::repeat);
            made.add(decision);
        }
        decisions.addAll(made);
    }

    /** @param references of the bookings, by decision */
    void booked(Map<DecisionId, String> references) {
        if (references.isEmpty()) {
            return;
        }
        var now = clock.instant();
        decisions
                .lock(references.keySet())
                .forEach(decision -> decision.booked(references.get(decision.decisionId()), now));
    }
}
