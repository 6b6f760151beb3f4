package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.Instant;

/** Places claimed for a preference: by which hold, until when, for how much, and why these. */
record Claimed(String hold, Instant until, Money total, DecisionFacts facts) {}
