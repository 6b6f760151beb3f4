package dev.parterre.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Writes entries, each source once, in the caller's transaction. The head is locked last and let go by the commit. */
@Dependent
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    @Inject
    private LedgerRepository repository;

    @Inject
    private Clock clock;

    /** @return whether it was posted now; false when its source has been before */
    boolean post(Entry entry) {
        var head = repository.lockHead();
        if (repository.isPosted(entry.source())) {
            LOG.debugf("%s is in the books already", entry.source());
            return false;
        }
        repository.append(entry, head, clock.instant());
        return true;
    }
}
