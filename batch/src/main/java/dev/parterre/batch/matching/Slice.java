package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;

/** What one partition works through. */
public record Slice(RunId run, int number, int of) {}
