package dev.parterre.disruption;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A performance was called off or taken off its date. Its bookings are worked through by one node, which gives signs of life. */
@Entity
class Disruption {

    @Id
    private String id;

    private long performanceId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private DisruptionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private DisruptionState state;

    private String reason;
    private Instant startsBefore;
    private Instant startsAfter;
    private Instant chooseUntil;
    private boolean listed;
    private Instant startedAt;
    private Instant endedAt;
    private String node;
    private Instant beatAt;
    private int attempts;

    @Version
    private int version;

    protected Disruption() {}

    Disruption(DisruptionCommand command, Dates dates, Instant now) {
        this.id = DisruptionId.random().value();
        this.performanceId = command.performance().value();
        this.kind = command.kind();
        this.state = DisruptionState.RUNNING;
        this.reason = Json.write(command.reason());
        this.startsBefore = dates.before();
        this.startsAfter = dates.after().orElse(null);
        this.chooseUntil = dates.chooseUntil().orElse(null);
        this.startedAt = now;
        this.beatAt = now;
        this.node = "";
    }

    /** The date before, the new one when it is known, and until when customers may choose. */
    record Dates(Instant before, Optional<Instant> after, Optional<Instant> chooseUntil) {}

    void takeUp(String by, Instant now) {
        node = by;
        beatAt = now;
        attempts++;
    }

    void beat(Instant now) {
        beatAt = now;
    }

    /** All bookings are known. */
    void listed() {
        listed = true;
    }

    /** What came in since is to be listed too. */
    void listAgain() {
        listed = false;
    }

    boolean isListed() {
        return listed;
    }

    boolean isRunning() {
        return state == DisruptionState.RUNNING;
    }

    /** Whether its node has given no sign of life since then, or says itself that it is not at work. */
    boolean isLeft(Instant since, String nodeAsking) {
        return isRunning() && (beatAt.isBefore(since) || node.isEmpty() || node.equals(nodeAsking));
    }

    /** @return false when it may not: then nothing has changed */
    boolean become(DisruptionState next, Instant now) {
        if (!state.mayBecome(next)) {
            return false;
        }
        state = next;
        endedAt = next == DisruptionState.COMPLETED ? now : null;
        return true;
    }

    DisruptionId disruptionId() {
        return new DisruptionId(id);
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    DisruptionKind kind() {
        return kind;
    }

    DisruptionState state() {
        return state;
    }

    LocalText reason() {
        return Json.read(reason, LocalText.class);
    }

    Instant startsBefore() {
        return startsBefore;
    }

    Optional<Instant> startsAfter() {
        return Optional.ofNullable(startsAfter);
    }

    Optional<Instant> chooseUntil() {
        return Optional.ofNullable(chooseUntil);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
