package dev.parterre.banking;

import java.io.Serializable;
import java.time.Instant;

/**
 * A statement file that was taken.
 *
 * @param readLines how many lines it has
 * @param newLines how many of them were not known before
 */
public record StatementView(
        String id, StatementFormat format, String fileName, int readLines, int newLines, Instant importedAt)
        implements Serializable {}
