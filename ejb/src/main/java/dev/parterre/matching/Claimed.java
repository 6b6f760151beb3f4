package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.Instant;

/** Places claimed for a preference: by which hold, of what is on sale until when, for how much, and why these. */
record Claimed(String hold, Instant saleUntil, Money total, DecisionFacts facts) {

    /** Until when the customer may answer, when they are asked now. */
    Instant answerUntil(Instant now) {
        return UndoPolicy.answerUntil(now, saleUntil).orElse(saleUntil);
    }
}
