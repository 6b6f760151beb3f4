package dev.parterre.allocation;

import dev.parterre.catalog.PerformanceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rule of one performance. A lottery gets its seed when the rule is first published and keeps it through every change of
 * mind, so that nobody can publish until a seed suits; from the draw on nothing changes any more.
 */
@Entity
class AllocationRule {

    @Id
    private long performanceId;

    @Enumerated(EnumType.STRING)
    private AllocationKind kind;

    private Instant drawAt;

    @Column(columnDefinition = "char(64)")
    private String seed;

    @Column(columnDefinition = "char(64)")
    private String ticketKey;

    @Column(columnDefinition = "char(64)")
    private String commitment;

    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private DrawState state;

    private Instant drawnAt;

    @Column(columnDefinition = "char(64)")
    private String digest;

    private Instant seatedAt;
    private Integer seatedParties;
    private Integer seatedLetIn;
    private Long seatedWishes;
    private Long seatedBound;

    @Version
    private int version;

    protected AllocationRule() {}

    AllocationRule(PerformanceId performance, Instant now) {
        this.performanceId = performance.value();
        this.kind = AllocationKind.FIRST_COME;
        this.state = DrawState.OPEN;
        this.publishedAt = now;
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    /** @throws AlreadyDrawn when there is nothing to change any more */
    void firstCome(Instant now) {
        requireUndrawn();
        kind = AllocationKind.FIRST_COME;
        drawAt = null;
        publishedAt = now;
    }

    /** @throws AlreadyDrawn when there is nothing to change any more */
    void lottery(Instant at, Instant now) {
        requireUndrawn();
        kind = AllocationKind.LOTTERY;
        drawAt = at;
        publishedAt = now;
        if (seed == null) {
            var fresh = Seed.fresh();
            seed = fresh.hex();
            commitment = DrawPolicy.commitment(fresh);
            ticketKey = Seed.fresh().hex();
        }
    }

    private void requireUndrawn() {
        if (state != DrawState.OPEN) {
            throw new AlreadyDrawn();
        }
    }

    boolean isDrawDue(Instant now) {
        return isUndrawn() && !now.isBefore(drawAt);
    }

    boolean isUndrawn() {
        return kind == AllocationKind.LOTTERY && state == DrawState.OPEN;
    }

    /** Whether only those drawn may be served. */
    boolean isClosed() {
        return kind == AllocationKind.LOTTERY && state != DrawState.SERVED;
    }

    String ticket(long account) {
        return DrawPolicy.ticket(new Seed(ticketKey), account);
    }

    /** @return the tickets in the order drawn */
    List<String> draw(Collection<String> tickets, Instant now) {
        become(DrawState.DRAWN);
        drawnAt = now;
        digest = DrawPolicy.digest(tickets);
        return DrawPolicy.order(new Seed(seed), tickets);
    }

    void served() {
        become(DrawState.SERVED);
    }

    void seated(LineSeating seating) {
        seatedAt = seating.at();
        seatedParties = seating.parties();
        seatedLetIn = seating.letIn();
        seatedWishes = seating.wishes();
        seatedBound = seating.bound();
    }

    /** Empty until places were chosen for the line. */
    Optional<LineSeating> seating() {
        return Optional.ofNullable(seatedAt)
                .map(at -> new LineSeating(at, seatedParties, seatedLetIn, seatedWishes, seatedBound));
    }

    private void become(DrawState next) {
        if (kind != AllocationKind.LOTTERY || !state.mayBecome(next)) {
            throw new IllegalStateException(kind + " " + state + " cannot become " + next);
        }
        state = next;
    }

    /** Of the tickets drawn; empty before the draw. */
    Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    DrawState state() {
        return state;
    }

    /** Whether this line, seed and list keep what was published. */
    Replay replay(List<String> line) {
        var revealed = new Seed(seed);
        return new Replay(
                DrawPolicy.keeps(commitment, revealed),
                DrawPolicy.digest(line).equals(digest),
                DrawPolicy.order(revealed, line).equals(line));
    }

    /** @param line the tickets as drawn; the seed is told only once they are */
    PublishedRule published(List<String> line) {
        var lottery = kind == AllocationKind.LOTTERY;
        return new PublishedRule(
                performance(),
                kind,
                Optional.ofNullable(drawAt),
                Optional.of(publishedAt),
                lottery ? Optional.of(commitment) : Optional.empty(),
                lottery && drawnAt != null
                        ? Optional.of(new PublishedRule.Draw(state, drawnAt, seed, digest, line, seating()))
                        : Optional.empty());
    }
}
