package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision as its customer and staff see it.
 *
 * @param run empty when a fact and no run made the engine decide
 */
public record DecisionView(
        DecisionId id,
        DecisionTrigger trigger,
        Optional<RunId> run,
        PreferenceId preference,
        AccountId account,
        Outcome outcome,
        String reasonCode,
        DecisionFacts facts,
        Booked booked,
        Times times,
        Series series) {

    /**
     * @param total of the places claimed, booked or not
     * @param actionUrl where to confirm the payment to the bank, while that is needed
     */
    public record Booked(Optional<String> reference, Optional<Money> total, Optional<String> actionUrl) {}

    /**
     * @param changedAt when the outcome last changed
     * @param answerUntil until when an offer can be accepted
     * @param undoUntil last moment to undo a booking
     */
    public record Times(
            Instant decidedAt,
            Instant changedAt,
            Optional<Instant> answerUntil,
            Optional<Instant> undoUntil,
            Optional<Instant> undoneAt) {}

    /** @param count how many runs in a row came to the same conclusion; {@code lastAt} the last of them */
    public record Series(int count, Optional<Instant> lastAt) {

        static final Series ONCE = new Series(1, Optional.empty());
    }

    DecisionView repeated(Series repeats) {
        return new DecisionView(
                id, trigger, run, preference, account, outcome, reasonCode, facts, booked, times, repeats);
    }

    /** To everybody but its owner without what is the owner's own. */
    DecisionView shownTo(AccountId caller) {
        return account.equals(caller) ? this : forMember();
    }

    /** Without the way to the owner's bank, and what else they buy. */
    DecisionView forMember() {
        return new DecisionView(
                id,
                trigger,
                run,
                preference,
                account,
                outcome,
                reasonCode,
                facts.because(facts.why().stream().map(Why::forMember).toList()),
                new Booked(booked.reference(), booked.total(), Optional.empty()),
                times,
                series);
    }

    public boolean isUndoable(Instant now) {
        return outcome == Outcome.BOOKED
                && times.undoUntil().filter(until -> !now.isAfter(until)).isPresent();
    }

    public boolean isAnswerable(Instant now) {
        return outcome == Outcome.OFFERED
                && times.answerUntil().filter(until -> !now.isAfter(until)).isPresent();
    }
}
