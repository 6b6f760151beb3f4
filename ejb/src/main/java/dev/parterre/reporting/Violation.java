package dev.parterre.reporting;

import dev.parterre.shared.LocalText;
import java.util.List;

/**
 * An invariant that does not hold.
 *
 * @param name of the query
 * @param meaning what should hold, in a sentence
 * @param examples the first rows that break it
 * @param count how many rows break it, counted to a limit
 */
public record Violation(String name, LocalText meaning, List<String> examples, int count) {}
