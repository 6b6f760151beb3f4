package dev.parterre.catalog;

import dev.parterre.shared.Fact;

/** The sale of a performance has begun. */
public record PerformancePutOnSale(long performanceId) implements Fact {}
