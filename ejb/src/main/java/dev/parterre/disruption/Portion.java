package dev.parterre.disruption;

/** What one thread of a job works through. */
public record Portion(DisruptionId disruption, int number, int of) {}
