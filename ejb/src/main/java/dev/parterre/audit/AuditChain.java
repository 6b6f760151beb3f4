package dev.parterre.audit;

import java.util.List;
import java.util.OptionalLong;

/** Walks the chain from its beginning; entries are handed to it in order. */
class AuditChain {

    static final String BEGINNING = "0".repeat(64);
    private static final long CUT_OFF = 0;

    private String hash = BEGINNING;
    private long intact;
    private OptionalLong brokenAt = OptionalLong.empty();

    void walk(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (brokenAt.isPresent()) {
                return;
            }
            if (entry.follows(hash)) {
                hash = entry.hash();
                intact++;
            } else {
                brokenAt = OptionalLong.of(entry.id());
            }
        }
    }

    boolean broken() {
        return brokenAt.isPresent();
    }

    /** @param head what the chain says its newest hash is */
    AuditVerification endsWith(String head) {
        var missing = brokenAt.isEmpty() && !hash.equals(head);
        return new AuditVerification(intact, missing ? OptionalLong.of(CUT_OFF) : brokenAt);
    }
}
