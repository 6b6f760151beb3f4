package dev.parterre.catalog;

import dev.parterre.shared.Fact;
import java.time.Instant;

/**
 * A performance was taken off its date.
 *
 * @param after null while the new date is not known
 */
public record PerformanceRescheduled(long performanceId, Instant before, Instant after) implements Fact {}
