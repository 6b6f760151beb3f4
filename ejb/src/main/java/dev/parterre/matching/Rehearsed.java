package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a dry run would do for one preference.
 *
 * @param outcome BOOKED, OFFERED, NONE or FAILED
 * @param fitting how many performances on sale were of the kind asked for
 */
record Rehearsed(
        String preference, long account, Outcome outcome, String reason, int fitting, Optional<Chosen> chosen) {

    /** The places that would be taken. */
    record Chosen(PerformanceId performance, List<Integer> ordinals, Money total) {

        Chosen {
            ordinals = List.copyOf(ordinals);
        }
    }
}
