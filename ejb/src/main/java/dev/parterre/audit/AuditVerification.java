package dev.parterre.audit;

import java.util.OptionalLong;

/**
 * What checking the whole trail found.
 *
 * @param entries how many entries were found in order
 * @param brokenAt the id of the first entry that is not what was written; 0 when entries are missing at the end; empty when
 *     all is well
 */
public record AuditVerification(long entries, OptionalLong brokenAt) {

    public boolean intact() {
        return brokenAt.isEmpty();
    }
}
