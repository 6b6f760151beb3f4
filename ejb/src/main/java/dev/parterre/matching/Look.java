package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Cause.Lease;
import dev.parterre.preference.PreferenceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over the line of a performance, by the one who has it leased.
 *
 * @param asked how often it had been asked for when the pass began
 * @param begunAt what came back before then the whole line has had its chance of at the end of the pass
 * @param givers accounts whose places came back: they are not offered them again
 * @param after where an earlier part of this pass ended; empty at the front of the line
 */
record Look(Cause cause, long asked, Instant begunAt, Set<AccountId> givers, Optional<PreferenceId> after) {

    Look {
        givers = Set.copyOf(givers);
    }

    Lease lease() {
        return cause.look().orElseThrow();
    }

    PerformanceId performance() {
        return lease().performance();
    }
}
