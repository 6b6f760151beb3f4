package dev.parterre.till;

import dev.parterre.shared.Fact;
import java.time.Instant;

/** A till was counted. @param differenceMinor counted less expected: negative when cash is missing */
public record TillClosed(String sessionId, long differenceMinor, String currency, Instant at) implements Fact {}
