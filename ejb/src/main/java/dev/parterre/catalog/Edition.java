package dev.parterre.catalog;

/**
 * What something kept in memory was read from: when it is still the same, reading again would give the same.
 *
 * @param rows how many there were
 * @param keys the sum of their keys
 * @param changes how often they had been changed
 */
public record Edition(long rows, long keys, long changes) {}
