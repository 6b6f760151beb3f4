package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.FaultPoints;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From claimed places to a decision that stands on them; what may not be any more is given back, and so is what no decision knows of. */
@ApplicationScoped
class ClaimStep {

    @EJB
    private HoldService holds;

    @Inject
    private Lines lines;

    @Inject
    private DecisionRecords records;

    @Inject
    private FaultPoints steps;

    /** @return where the decision stands, or why it came to nothing after all */
    Decided take(Cause cause, StandingOrder order, Claimed claimed) {
        try {
            return Decided.something(record(cause, order, claimed.told(cause)));
        } catch (ClaimRefused refused) {
            letGo(order, claimed);
            var reason = refused.reason();
            lines.join(cause, claimed.candidate(), reason);
            return nothing(cause, order, Verdict.none(reason, claimed.facts().againstAfterAll(reason)));
        }
    }

    /** Notes that nothing was claimed. */
    Decided nothing(Cause cause, StandingOrder order, Verdict verdict) {
        return Decided.nothing(records.conclude(cause, order, verdict).outcome(), verdict.reason());
    }

    private Step record(Cause cause, StandingOrder order, Claimed claimed) {
        try {
            steps.reached(RunStep.RUN_PLACES_CLAIMED);
            return order.spec().consent().mode() == PreferenceMode.ASK
                    ? records.offer(cause, order, claimed)
                    : records.pending(cause, order, claimed);
        } catch (ClaimRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            letGoUnlessRecorded(order, claimed, broken);
            throw broken;
        }
    }

    /** What broke may have been the answer to a commit. When not even that can be asked, the hold ends by itself. */
    private void letGoUnlessRecorded(StandingOrder order, Claimed claimed, RuntimeException broken) {
        try {
            if (!records.knows(order, claimed)) {
                letGo(order, claimed);
            }
        } catch (RuntimeException stillBroken) {
            broken.addSuppressed(stillBroken);
        }
    }

    private void letGo(StandingOrder order, Claimed claimed) {
        holds.takeBackFor(order.account(), new HoldId(claimed.hold()));
    }
}
