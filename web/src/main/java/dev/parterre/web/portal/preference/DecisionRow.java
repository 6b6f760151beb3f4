package dev.parterre.web.portal.preference;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.Outcome;
import dev.parterre.matching.Why;
import java.time.Instant;
import java.util.List;

/** A decision in the words of the page. */
public record DecisionRow(
        DecisionView view,
        String heading,
        String reason,
        List<Reason> why,
        List<SeatTags> seats,
        boolean undoable,
        boolean answerable) {

    /** One reason in a few words, for it or against it. */
    public record Reason(String text, boolean met) {

        static Reason of(Why why, DecisionText words) {
            return new Reason(words.why(why), why.met());
        }
    }

    static DecisionRow of(DecisionView view, DecisionText words, String language, Instant now) {
        return new DecisionRow(
                view,
                words.outcome(view.outcome()),
                words.summary(view),
                view.facts().why().stream().map(why -> Reason.of(why, words)).toList(),
                SeatTags.of(view.facts().seats(), language),
                view.isUndoable(now),
                view.isAnswerable(now));
    }

    /** Whether nothing came of it: shown in grey. */
    public boolean isQuiet() {
        return !view.outcome().isOpen() && view.outcome() != Outcome.BOOKED;
    }

    public boolean isShown() {
        return view.facts().shown().isPresent();
    }

    public boolean isActionNeeded() {
        return view.booked().actionUrl().isPresent();
    }
}
