package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.shared.Patience;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Gives back places that nobody gets, of one hold after the other: what goes wrong with one is its own, and keeps none of the others
 * held. What cannot be given back now is found by {@link LostClaims}, or ends by itself. Outside any transaction; repeatable.
 */
@ApplicationScoped
class LetGoStep {

    private static final Logger LOG = Logger.getLogger(LetGoStep.class);

    @EJB
    private HoldService holds;

    /** Waits for a database that is away; does not fail. @return whether the hold has ended by now */
    boolean letGo(AccountId account, HoldId hold) {
        try {
            Patience.outlast(() -> holds.takeBackFor(account, hold));
            return true;
        } catch (Refusal taken) {
            LOG.infof("hold %s is somebody's after all: %s", hold, taken.code());
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "hold %s stays for now", hold);
        }
        return false;
    }
}
