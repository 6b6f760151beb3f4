package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import java.time.Instant;

/** On whose behalf places of a performance are claimed, and until when. {@code hold} is the hold's key. */
public record Claim(PerformanceId performance, long hold, Instant until) {}
