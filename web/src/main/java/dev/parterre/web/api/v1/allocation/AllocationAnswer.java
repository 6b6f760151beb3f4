package dev.parterre.web.api.v1.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.allocation.AllocationKind;
import dev.parterre.allocation.DrawState;
import dev.parterre.allocation.PublishedRule;
import java.time.Instant;
import java.util.List;

/**
 * How the places of a performance are given to those whose preferences want them.
 *
 * @param commitment SHA-256 of the seed's bytes, published before the draw
 * @param ticket the caller's in the line of the draw
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationAnswer(
        AllocationKind kind, Instant drawAt, Instant publishedAt, String commitment, DrawAnswer draw, String ticket) {

    /** @param line the tickets, the first to be served first */
    public record DrawAnswer(DrawState state, Instant drawnAt, String seed, String digest, List<String> line) {}

    static AllocationAnswer of(PublishedRule rule, String ticket) {
        return new AllocationAnswer(
                rule.kind(),
                rule.drawAt().orElse(null),
                rule.publishedAt().orElse(null),
                rule.commitment().orElse(null),
                rule.draw()
                        .map(draw ->
                                new DrawAnswer(draw.state(), draw.drawnAt(), draw.seed(), draw.digest(), draw.line()))
                        .orElse(null),
                ticket);
    }
}
