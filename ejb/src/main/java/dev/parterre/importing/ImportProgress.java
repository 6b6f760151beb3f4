package dev.parterre.importing;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an import has come, and in the end what it did; {@code read = taken + unchanged + refused}.
 *
 * @param failure why the file as a whole was given up, in kebab case
 */
public record ImportProgress(
        ImportId id,
        String format,
        String fileName,
        ImportState state,
        Counts rows,
        Optional<String> failure,
        Instant startedAt,
        Optional<Instant> endedAt) {

    public record Counts(int read, int taken, int unchanged, int refused) {}
}
