package dev.parterre.pricing;

import dev.parterre.shared.Fact;

/** A performance has another price list or other fees than before, or its first ones. */
public record PricesChanged(long performanceId) implements Fact {}
