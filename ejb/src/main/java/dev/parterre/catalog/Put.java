package dev.parterre.catalog;

/** Answer to an entry: which thing it is now, and whether anything about it is different from before. */
public record Put<T>(T id, boolean changed) {}
