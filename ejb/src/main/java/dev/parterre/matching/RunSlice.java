package dev.parterre.matching;

/** What one thread of a run works through: slice {@code number} of {@code of}. */
public record RunSlice(RunId run, int number, int of) {}
