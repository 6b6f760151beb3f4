package dev.parterre.ticketing;

import dev.parterre.catalog.PerformanceId;
import java.time.Instant;

/** What a code says: which ticket, for which place of which performance, issued when (to the second). No personal data. */
public record TicketFacts(TicketId ticket, PerformanceId performance, int ordinal, Instant issuedAt) {}
