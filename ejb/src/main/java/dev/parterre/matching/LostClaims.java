package dev.parterre.matching;

import dev.parterre.booking.EngineHold;
import dev.parterre.booking.HoldService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Places that were claimed by somebody who died before a decision knew of them: let go, so that whoever takes the preference up again
 * finds them free, and the account's limits as they were.
 */
@ApplicationScoped
class LostClaims {

    private static final Logger LOG = Logger.getLogger(LostClaims.class);

    /** From a claim to its decision is one short transaction; no statement of it waits so long for a lock. */
    private static final Duration AT_WORK = Duration.ofSeconds(15);

    /** In a run many are claimed before they are all decided on, and others may have the processors meanwhile. */
    private static final Duration AT_WORK_TOGETHER = Duration.ofMinutes(3);

    private static final int PAGE = 200;

    @EJB
    private HoldService holds;

    @Inject
    private LetGoStep claims;

    @Inject
    private DecisionRecords records;

    @Inject
    private Clock clock;

    /** Repeatable, and harmless on several nodes at once. */
    void letGo() {
        letGo(AT_WORK_TOGETHER);
    }

    /** The same when nobody is at work on a run that acts. */
    void letGoBetweenRuns() {
        letGo(AT_WORK);
    }

    private void letGo(Duration atWork) {
        var madeBefore = clock.instant().minus(atWork);
        for (var page = holds.engineHolds(madeBefore, 0, PAGE); !page.isEmpty(); ) {
            records.unknown(page).forEach(this::letGo);
            page = holds.engineHolds(madeBefore, page.get(page.size() - 1).key(), PAGE);
        }
    }

    private void letGo(EngineHold hold) {
        if (claims.letGo(hold.account(), hold.id())) {
            LOG.infof("hold %s let go: no decision knows of it", hold.id());
        }
    }
}
