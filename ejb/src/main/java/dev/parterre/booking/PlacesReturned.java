package dev.parterre.booking;

import dev.parterre.shared.Fact;

/**
 * Places that somebody had are free again, of a performance that has hardly any left.
 *
 * @param places how many came back
 */
public record PlacesReturned(long performanceId, int places) implements Fact {}
