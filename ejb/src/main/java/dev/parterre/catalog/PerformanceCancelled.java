package dev.parterre.catalog;

import dev.parterre.shared.Fact;

/** A performance was called off for good. */
public record PerformanceCancelled(long performanceId) implements Fact {}
