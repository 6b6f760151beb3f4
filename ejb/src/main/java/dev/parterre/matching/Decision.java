package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.HoldId;
import dev.parterre.catalog.EventId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What was decided about one preference; there is one per cause and preference. Changes outcome only along
 * {@link Outcome}'s successors; what it rests on is kept as it was, and is the most of its row: only what changes is written again.
 */
@Entity
@DynamicUpdate
class Decision {

    /** The reason that {@code booking} notes when an engine's booking is undone. */
    static final String UNDO = "undone-by-customer";

    @Id
    private String id;

    /** Null when no run but a fact was the cause. */
    private String runId;

    @Enumerated(EnumType.STRING)
    private DecisionTrigger causeKind;

    private String cause;
    private String preferenceId;
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reasonCode;

    @Column(columnDefinition = "longtext")
    private String facts;

    private int fitting;
    private Long performanceId;
    private Long eventId;
    private String holdPublicId;
    private String bookingReference;
    private String paymentMethodId;
    private Long totalMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private Instant decidedAt;
    private Instant changedAt;
    private Instant answerUntil;
    private Instant undoUntil;
    private Instant undoneAt;
    private String actionUrl;
    private String repeatOf;

    @Version
    private int version;

    protected Decision() {}

    /** Places are claimed by that hold; the booking comes next. */
    static Decision pending(Cause cause, StandingOrder order, Claimed claimed, Instant now) {
        var decision = new Decision(cause, order, claimed.facts(), now);
        decision.outcome = Outcome.PENDING;
        decision.reasonCode = Reason.BEST_MATCH.code();
        decision.claim(claimed);
        decision.paymentMethodId = order.spec().consent().paymentMethod().orElse(null);
        return decision;
    }

    /** Places are claimed by that hold, and the customer is asked. */
    static Decision offered(Cause cause, StandingOrder order, Claimed claimed, Instant now) {
        var decision = pending(cause, order, claimed, now);
        decision.outcome = Outcome.OFFERED;
        decision.answerUntil = claimed.answerUntil(now);
        return decision;
    }

    static Decision concluded(Cause cause, StandingOrder order, Verdict verdict, Instant now) {
        var decision = new Decision(cause, order, verdict.facts(), now);
        decision.outcome = verdict.outcome();
        decision.reasonCode = verdict.reason().code();
        verdict.facts().shown().ifPresent(decision::about);
        return decision;
    }

    private Decision(Cause cause, StandingOrder order, DecisionFacts facts, Instant now) {
        this.id = DecisionId.random().value();
        this.runId = cause.run().map(RunId::value).orElse(null);
        this.causeKind = cause.trigger();
        this.cause = cause.key();
        this.preferenceId = order.id().value();
        this.accountId = order.account().value();
        this.facts = Json.write(facts);
        this.fitting = facts.fitting();
        this.decidedAt = now;
        this.changedAt = now;
    }

    private void about(ShownPerformance performance) {
        performanceId = performance.id().value();
        eventId = performance.event().value();
    }

    private void claim(Claimed claimed) {
        about(claimed.facts().shown().orElseThrow());
        holdPublicId = claimed.hold();
        totalMinor = claimed.total().minor();
        currency = claimed.total().currency();
    }

    /** Whose places are claimed by it; empty when none are. */
    Optional<HoldId> hold() {
        return Optional.ofNullable(holdPublicId).map(HoldId::new);
    }

    /** Says the same as the one before: shown as one with the first of the series. */
    void repeat(Decision before) {
        if (outcome == Outcome.NONE
                && before.outcome == Outcome.NONE
                && reasonCode.equals(before.reasonCode)
                && Objects.equals(performanceId, before.performanceId)) {
            repeatOf = before.repeatOf == null ? before.id : before.repeatOf;
        }
    }

    /** Whether it tells of a performance that came nearer than that of the one before. */
    boolean saysMoreThan(Decision before) {
        return outcome != Outcome.NONE
                || before.outcome == Outcome.NONE && Reason.of(reasonCode).compareTo(Reason.of(before.reasonCode)) > 0;
    }

    /** Noting the same booking twice is no harm: two may have asked what became of it. */
    void booked(String reference, Instant now) {
        if (outcome == Outcome.BOOKED && reference.equals(bookingReference)) {
            return;
        }
        become(Outcome.BOOKED, now);
        bookingReference = reference;
        undoUntil = facts().shown()
                .flatMap(performance -> UndoPolicy.undoUntil(now, performance.startsAt()))
                .orElse(null);
    }

    /**
     * @param url where the customer confirms the payment to the bank
     * @return false when that was noted before
     */
    boolean actionNeeded(String reference, String url, Instant now) {
        if (outcome == Outcome.ACTION_NEEDED && reference.equals(bookingReference)) {
            return false;
        }
        become(Outcome.ACTION_NEEDED, now);
        bookingReference = reference;
        actionUrl = url;
        return true;
    }

    void failed(Reason reason, Instant now) {
        become(Outcome.FAILED, now);
        reasonCode = reason.code();
        var known = facts();
        var against = Why.unmet(reason, Map.of());
        facts = Json.write(known.because(
                Stream.concat(known.why().stream(), Stream.of(against)).toList()));
    }

    /** The customer said yes; the booking comes next, paid in that way. */
    void accepted(String paymentMethod, Instant now) {
        requireOpenOffer(now);
        become(Outcome.PENDING, now);
        paymentMethodId = paymentMethod;
    }

    /** The payment for an accepted offer was declined: the offer stands as before. */
    void offerAgain(Instant now) {
        become(Outcome.OFFERED, now);
    }

    void declined(Instant now) {
        requireOpenOffer(now);
        become(Outcome.DECLINED, now);
    }

    void expired(Instant now) {
        become(Outcome.EXPIRED, now);
    }

    /** What it booked has been cancelled; noting it twice is no harm. */
    void undone(Instant now) {
        if (outcome != Outcome.UNDONE) {
            givenBack(UNDO, now);
        }
    }

    /** @throws NothingToUndo @throws UndoWindowClosed */
    void requireUndoable(Instant now) {
        if (outcome != Outcome.BOOKED) {
            throw new NothingToUndo(outcome);
        }
        if (undoUntil == null || now.isAfter(undoUntil)) {
            throw new UndoWindowClosed(undoUntil == null ? decidedAt : undoUntil);
        }
    }

    /** What it booked was cancelled as a whole, for that reason. */
    void givenBack(String reason, Instant now) {
        become(UNDO.equals(reason) ? Outcome.UNDONE : Outcome.CANCELLED, now);
        undoneAt = now;
    }

    private void requireOpenOffer(Instant now) {
        if (outcome != Outcome.OFFERED || now.isAfter(answerUntil)) {
            throw new OfferClosed(outcome);
        }
    }

    private void become(Outcome next, Instant now) {
        if (!outcome.mayBecome(next)) {
            throw new IllegalStateException("decision " + id + ": " + outcome + " cannot become " + next);
        }
        outcome = next;
        changedAt = now;
    }

    boolean isOf(AccountId account) {
        return accountId == account.value();
    }

    /** Whether it was offered before it was booked. */
    boolean isOffer() {
        return answerUntil != null;
    }

    boolean failedFor(Reason reason) {
        return outcome == Outcome.FAILED && reasonCode.equals(reason.code());
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    DecisionId decisionId() {
        return new DecisionId(id);
    }

    PreferenceId preference() {
        return new PreferenceId(preferenceId);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Optional<EventId> event() {
        return Optional.ofNullable(eventId).map(EventId::new);
    }

    Optional<Money> total() {
        return Optional.ofNullable(totalMinor).map(minor -> new Money(minor, currency));
    }

    Optional<String> reference() {
        return Optional.ofNullable(bookingReference);
    }

    DecisionFacts facts() {
        return Json.read(facts, DecisionFacts.class);
    }

    /** What is needed to go on with it. */
    Step step() {
        return new Step(decisionId(), account(), outcome, paying(), isOffer());
    }

    private boolean free() {
        return total().filter(total -> !total.isZero()).isEmpty();
    }

    private Step.Paying paying() {
        return new Step.Paying(
                holdPublicId, reference(), Optional.ofNullable(paymentMethodId), free(), facts().shown());
    }

    DecisionView view() {
        return new DecisionView(
                decisionId(),
                causeKind,
                Optional.ofNullable(runId).map(RunId::new),
                new PreferenceId(preferenceId),
                account(),
                outcome,
                reasonCode,
                facts(),
                new DecisionView.Booked(
                        reference(),
                        total(),
                        Optional.ofNullable(actionUrl).filter(url -> outcome == Outcome.ACTION_NEEDED)),
                new DecisionView.Times(
                        decidedAt,
                        changedAt,
                        Optional.ofNullable(answerUntil),
                        Optional.ofNullable(undoUntil),
                        Optional.ofNullable(undoneAt)),
                DecisionView.Series.ONCE);
    }
}
