package dev.parterre.web.portal.preference;

import dev.parterre.matching.MonthView;
import dev.parterre.preference.Access;
import dev.parterre.preference.PreferenceSentence.Phrase;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.Money;
import java.util.List;

/**
 * A standing order as its page shows it.
 *
 * @param number its place among the customer's orders, from 1
 * @param paysWith label of the payment method; empty when none is named or it is gone
 */
public record OrderView(
        PreferenceView preference,
        Access access,
        Sharing sharing,
        List<Phrase> sentence,
        int number,
        int watching,
        MonthView month,
        String paysWith) {

    /** @param others who share it beside its owner and the reader, with commas between */
    public record Sharing(String owner, String others) {}

    public boolean isOwn() {
        return access == Access.OWNS;
    }

    /** Whether the reader may answer offers. */
    public boolean isAnswerable() {
        return access == Access.OWNS || access == Access.ANSWERS;
    }

    public boolean isBudgeted() {
        return preference.spec().limits().budgetPerMonth().isPresent();
    }

    public Money getBudget() {
        return preference.spec().limits().budgetPerMonth().orElse(month.spent());
    }

    public boolean isHeld() {
        return !month.held().isZero();
    }
}
