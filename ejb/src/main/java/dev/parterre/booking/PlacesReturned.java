package dev.parterre.booking;

import dev.parterre.shared.Fact;

/**
 * Places that somebody had are free again, or rest for the line, of a performance that has few of their kind left.
 *
 * @param places how many came back
 * @param account whose they were; null when nobody's who is known
 */
public record PlacesReturned(long performanceId, int places, Long account) implements Fact {}
