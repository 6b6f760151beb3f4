package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/**
 * Places claimed for a preference: by which hold, of which performance, for how much, and why these.
 *
 * @param patience how long the customer is waited for when they are asked
 */
record Claimed(String hold, Candidate candidate, Money total, Duration patience, DecisionFacts facts) {

    /** With what the cause has to say of it: that places came back, and to whom they went. */
    Claimed told(Cause cause) {
        if (!cause.isLook() || cause.trigger() != DecisionTrigger.PLACES_RETURNED) {
            return this;
        }
        var why = new ArrayList<>(facts.why());
        why.add(Why.met("came-back", Map.of()));
        why.add(Why.met("next-in-line", Map.of()));
        return new Claimed(hold, candidate, total, patience, facts.because(why));
    }

    /** Until when the customer may answer, when they are asked now. */
    Instant answerUntil(Instant now) {
        var saleUntil = candidate.terms().saleUntil();
        return UndoPolicy.answerUntil(now, saleUntil, patience).orElse(saleUntil);
    }
}
