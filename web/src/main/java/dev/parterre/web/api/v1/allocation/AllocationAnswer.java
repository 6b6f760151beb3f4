package dev.parterre.web.api.v1.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.allocation.AllocationKind;
import dev.parterre.allocation.DrawState;
import dev.parterre.allocation.LineSeating;
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

    /**
     * @param line the tickets, the first to be served first
     * @param seating how the places were chosen for the whole line at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawAnswer(
            DrawState state, Instant drawnAt, String seed, String digest, List<String> line, SeatingAnswer seating) {

        static DrawAnswer of(PublishedRule.Draw draw) {
            return new DrawAnswer(
                    draw.state(),
                    draw.drawnAt(),
                    draw.seed(),
                    draw.digest(),
                    draw.line(),
                    draw.seating().map(SeatingAnswer::of).orElse(null));
        }
    }

    /**
     * @param parties who might have had places when they were chosen, each account once
     * @param letIn those of them for whom places were chosen
     * @param wishes the sum of how much they like where they are to sit
     * @param bound no other way to seat the same parties is worth more
     * @param share of the bound that was reached, 1 at most
     */
    public record SeatingAnswer(Instant at, int parties, int letIn, long wishes, long bound, double share) {

        static SeatingAnswer of(LineSeating seating) {
            return new SeatingAnswer(
                    seating.at(),
                    seating.parties(),
                    seating.letIn(),
                    seating.wishes(),
                    seating.bound(),
                    seating.share());
        }
    }

    static AllocationAnswer of(PublishedRule rule, String ticket) {
        return new AllocationAnswer(
                rule.kind(),
                rule.drawAt().orElse(null),
                rule.publishedAt().orElse(null),
                rule.commitment().orElse(null),
                rule.draw().map(DrawAnswer::of).orElse(null),
                ticket);
    }
}
