package dev.parterre.matching;

import dev.parterre.booking.EngineHold;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is written down about decisions, each in a short transaction of its own; nothing remote happens in here. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DecisionRecords {

    /** An unanswered offer is passed on before its places are everybody's. */
    private static final Duration TO_PASS_ON = Duration.ofMinutes(2);

    @Inject
    private DecisionRepository decisions;

    @EJB
    private HoldService holds;

    @Inject
    private ClaimCheck check;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    Optional<Step> find(Cause cause, PreferenceId preference) {
        return decisions.of(cause, preference).map(Decision::step);
    }

    /** Of those that have one. */
    Map<PreferenceId, Step> find(RunId run, List<PreferenceId> preferences) {
        return decisions.of(run, preferences).stream().collect(Collectors.toMap(Decision::preference, Decision::step));
    }

    Optional<Step> find(DecisionId id) {
        return decisions.find(id).map(Decision::step);
    }

    /** Whether a decision stands on the claim. */
    boolean knows(StandingOrder order, Claimed claimed) {
        return decisions.byHold(order.id(), claimed.hold()).isPresent();
    }

    /** @throws ClaimRefused when it may not be any more */
    Step pending(Cause cause, StandingOrder order, Claimed claimed) {
        check.require(cause, order, claimed);
        var decision = Decision.pending(cause, order, claimed, clock.instant());
        decisions.add(decision);
        return decision.step();
    }

    /**
     * The offer, the longer hold and the fact that tells the customer stand or fall together.
     *
     * @throws ClaimRefused when it may not be any more
     */
    Step offer(Cause cause, StandingOrder order, Claimed claimed) {
        check.require(cause, order, claimed);
        var now = clock.instant();
        var decision = Decision.offered(cause, order, claimed, now);
        decisions.add(decision);
        holds.prolongFor(order.account(), new HoldId(claimed.hold()), heldFor(claimed, now));
        outbox.publish(new OfferMade(decision.decisionId().value()));
        return decision.step();
    }

    /** How long the places of an offer are held that is made now. */
    static Duration heldFor(Claimed claimed, Instant now) {
        return Duration.between(now, claimed.answerUntil(now)).plus(TO_PASS_ON);
    }

    /** A look at a whole line notes only what is news to the customer; everybody else is answered. */
    Step conclude(Cause cause, StandingOrder order, Verdict verdict) {
        var decision = Decision.concluded(cause, order, verdict, clock.instant());
        var latest = decisions.latest(order.id());
        latest.ifPresent(decision::repeat);
        if (!cause.isLook() || latest.map(decision::saysMoreThan).orElse(true)) {
            decisions.add(decision);
        }
        return decision.step();
    }

    Outcome booked(DecisionId id, String reference) {
        return change(id, decision -> decision.booked(reference, clock.instant()));
    }

    Outcome actionNeeded(DecisionId id, String reference, String url) {
        return change(id, decision -> {
            if (decision.actionNeeded(reference, url, clock.instant())) {
                outbox.publish(new PaymentConfirmationNeeded(id.value()));
            }
        });
    }

    Outcome failed(DecisionId id, Reason reason) {
        return change(id, decision -> decision.failed(reason, clock.instant()));
    }

    Outcome offerAgain(DecisionId id) {
        return change(id, decision -> decision.offerAgain(clock.instant()));
    }

    Outcome expired(DecisionId id) {
        return change(id, decision -> decision.expired(clock.instant()));
    }

    Outcome undone(DecisionId id) {
        return change(id, decision -> decision.undone(clock.instant()));
    }

    /** @throws OfferClosed when it was answered or its time has passed */
    Step accept(DecisionId id, String paymentMethod) {
        var decision = locked(id);
        decision.accepted(paymentMethod, clock.instant());
        return decision.step();
    }

    /** @throws OfferClosed when it was answered or its time has passed */
    Step decline(DecisionId id) {
        var decision = locked(id);
        decision.declined(clock.instant());
        return decision.step();
    }

    /** In that state and unchanged for so long, oldest change first. */
    List<Step> waiting(Outcome outcome, Duration silence, int most) {
        return decisions.waiting(outcome, clock.instant().minus(silence), most).stream()
                .map(Decision::step)
                .toList();
    }

    /** Of these holds, those that no decision knows of. */
    List<EngineHold> unknown(List<EngineHold> made) {
        var known = made.isEmpty() ? Set.<String>of() : decisions.known(made);
        return made.stream().filter(hold -> !known.contains(hold.id().value())).toList();
    }

    /** That a preference came to nothing again and again is kept for a while only. */
    void forgetRepeats(Duration kept, int most) {
        decisions.forgetRepeats(clock.instant().minus(kept), most);
    }

    List<Step> overdueOffers(int most) {
        return decisions.overdue(clock.instant(), most).stream()
                .map(Decision::step)
                .toList();
    }

    private Outcome change(DecisionId id, Consumer<Decision> verb) {
        var decision = locked(id);
        verb.accept(decision);
        return decision.outcome();
    }

    private Decision locked(DecisionId id) {
        return decisions.findForChange(id).orElseThrow(NoSuchDecision::new);
    }
}
