package dev.parterre.web.portal.preference;

import dev.parterre.matching.MonthView;
import dev.parterre.preference.Access;
import dev.parterre.preference.HouseholdView;
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
        HouseholdView household,
        List<Phrase> sentence,
        int number,
        int watching,
        MonthView month,
        String paysWith) {

    public boolean isOwn() {
        return household.access() == Access.OWNS;
    }

    /** Empty when that is the reader. */
    public String getOwner() {
        return household.owner().orElse("");
    }

    /** Who share it beside its owner and the reader, with commas between. */
    public String getOthers() {
        return String.join(", ", household.others());
    }

    /** Whether the reader may answer offers. */
    public boolean isAnswerable() {
        return isOwn() || household.access() == Access.ANSWERS;
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
