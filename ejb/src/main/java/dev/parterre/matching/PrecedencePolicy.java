package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who of those considered together is not to be decided about yet, because somebody before them gives places back after all. */
final class PrecedencePolicy {

    private PrecedencePolicy() {}

    /**
     * One after the other they would have had the choice of those places. Whatever they have claimed themselves is given back with
     * them, and who stands behind and may want that waits as well.
     *
     * @param group in its order
     * @param keeps whether one who has claimed places may keep them
     */
    static Set<PreferenceId> disturbed(List<Applicant> group, Predicate<Applicant> keeps) {
        var givenBack = new HashSet<PerformanceId>();
        var disturbed = new LinkedHashSet<PreferenceId>();
        for (var one : group) {
            var waits = one.mayWantOf(givenBack);
            if (waits) {
                disturbed.add(one.id());
            }
            if (waits || !keeps.test(one)) {
                one.claim().map(claim -> claim.claimed().candidate().id()).ifPresent(givenBack::add);
            }
        }
        return disturbed;
    }
}
