package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import java.util.List;

/**
 * What became of preferences that were considered together.
 *
 * @param left those that are still to be considered, in their order: the first of them alone
 * @param contested whether some are left because places were too few for all who wanted them, or there was a fault: then fewer at once
 *     are done with less in vain. Otherwise they are left because they concern others too, or the run is to stop
 */
public record Together(List<PreferenceId> left, boolean contested) {

    /** None of them was tried. */
    public static Together untried(List<PreferenceId> preferences) {
        return new Together(preferences, false);
    }

    /** It was tried with all of them, and there was a fault. */
    public static Together failed(List<PreferenceId> preferences) {
        return new Together(preferences, true);
    }
}
