package dev.parterre.allocation;

import dev.parterre.catalog.PerformanceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know about who gets the places of a performance.
 *
 * @param drawAt when the list is closed and drawn; of a lottery
 * @param publishedAt when the rule was last stated; empty for the rule that holds unless another is published
 * @param commitment SHA-256 of the seed, of a lottery
 * @param draw once it was held
 */
public record PublishedRule(
        PerformanceId performance,
        AllocationKind kind,
        Optional<Instant> drawAt,
        Optional<Instant> publishedAt,
        Optional<String> commitment,
        Optional<Draw> draw) {

    /**
     * @param line the tickets, the first to be served first; whose they are is not told
     * @param seating how the places were chosen for the line; empty until they were
     */
    public record Draw(
            DrawState state,
            Instant drawnAt,
            String seed,
            String digest,
            List<String> line,
            Optional<LineSeating> seating) {

        public Draw {
            line = List.copyOf(line);
        }
    }

    static PublishedRule firstCome(PerformanceId performance) {
        return new PublishedRule(
                performance,
                AllocationKind.FIRST_COME,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
