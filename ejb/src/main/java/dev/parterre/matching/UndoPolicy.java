package dev.parterre.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long something can be undone or answered, and how late the engine may still act. Pure. */
final class UndoPolicy {

    static final Duration WINDOW = Duration.ofHours(24);
    static final Duration BEFORE_START = Duration.ofHours(24);
    /** What would leave less than this to undo is not booked by the engine. */
    static final Duration SHORTEST = Duration.ofHours(1);

    static final Duration SHORTEST_OFFER = Duration.ofHours(1);

    private UndoPolicy() {}

    /** 24 hours after the booking, and at the latest 24 hours before the start; empty when that has passed already. */
    static Optional<Instant> undoUntil(Instant bookedAt, Instant startsAt) {
        return later(earlier(bookedAt.plus(WINDOW), startsAt.minus(BEFORE_START)), bookedAt);
    }

    static boolean leavesTimeToUndo(Instant now, Instant startsAt) {
        return !startsAt.minus(BEFORE_START).isBefore(now.plus(SHORTEST));
    }

    /** As long as the customer says, and no longer than places are on sale; empty when less than an hour is left to answer. */
    static Optional<Instant> answerUntil(Instant now, Instant saleUntil, Duration patience) {
        return later(
                earlier(now.plus(patience), saleUntil), now.plus(SHORTEST_OFFER).minusNanos(1));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Instant> later(Instant instant, Instant than) {
        return instant.isAfter(than) ? Optional.of(instant) : Optional.empty();
    }
}
