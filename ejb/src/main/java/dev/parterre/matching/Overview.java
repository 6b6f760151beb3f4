package dev.parterre.matching;

import dev.parterre.preference.HouseholdView;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.Page;
import java.util.List;
import java.util.Optional;

/**
 * A customer's preferences, one of them with all that is known of it.
 *
 * @param all the customer's own in the order in which they are served, then those shared with the customer
 * @param chosen empty when the customer has none, or not the one asked for
 */
public record Overview(List<PreferenceView> all, Optional<Chosen> chosen) {

    /**
     * @param month what is used of this month's limits
     * @param decisions newest first, runs in a row that came to nothing for the same reason as one entry
     */
    public record Chosen(
            PreferenceView preference, HouseholdView household, MonthView month, Page<DecisionView> decisions) {}
}
