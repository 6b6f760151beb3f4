package dev.parterre.disruption;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a disruption is.
 *
 * @param count of bookings by what has become of them
 * @param back what went back or is on its way, by currency
 */
public record DisruptionProgress(
        DisruptionId id,
        PerformanceDetail performance,
        DisruptionKind kind,
        DisruptionState state,
        LocalText reason,
        Instant startsBefore,
        Optional<Instant> startsAfter,
        Optional<Instant> chooseUntil,
        Map<AffectedState, Long> count,
        List<Money> back,
        Instant startedAt,
        Optional<Instant> endedAt) {

    private static final int HUNDRED = 100;

    public DisruptionProgress {
        count = Map.copyOf(count);
        back = List.copyOf(back);
    }

    public long of(AffectedState some) {
        return count.getOrDefault(some, 0L);
    }

    public long bookings() {
        return count.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bookings that wait for their turn no more. */
    public long seenTo() {
        return bookings() - of(AffectedState.WAITING);
    }

    public int percent() {
        return bookings() == 0 ? 0 : (int) (seenTo() * HUNDRED / bookings());
    }

    public boolean isUnderWay() {
        return state == DisruptionState.RUNNING;
    }
}
