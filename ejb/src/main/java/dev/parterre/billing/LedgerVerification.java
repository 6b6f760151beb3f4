package dev.parterre.billing;

import java.util.OptionalLong;

/**
 * What reading the whole ledger found.
 *
 * @param entries how many were found in order
 * @param brokenAt the first entry that is not what was written; 0 when entries are missing at the end; empty when all is well
 */
public record LedgerVerification(long entries, OptionalLong brokenAt) {

    static LedgerVerification intact(long entries) {
        return new LedgerVerification(entries, OptionalLong.empty());
    }

    static LedgerVerification brokenAt(long entries, long id) {
        return new LedgerVerification(entries, OptionalLong.of(id));
    }

    static LedgerVerification cutOff(long entries) {
        return new LedgerVerification(entries, OptionalLong.of(0));
    }

    public boolean intact() {
        return brokenAt.isEmpty();
    }
}
