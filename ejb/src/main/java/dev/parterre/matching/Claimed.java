package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * Places claimed for a preference: by which hold, of which performance, for how much, and why these.
 *
 * @param patience how long the customer is waited for when they are asked
 */
record Claimed(String hold, Candidate candidate, Money total, Duration patience, DecisionFacts facts) {

    /** Until when the customer may answer, when they are asked now. */
    Instant answerUntil(Instant now) {
        var saleUntil = candidate.terms().saleUntil();
        return UndoPolicy.answerUntil(now, saleUntil, patience).orElse(saleUntil);
    }
}
