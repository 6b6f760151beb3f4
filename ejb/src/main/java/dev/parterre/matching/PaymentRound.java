package dev.parterre.matching;

import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingReference;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.shared.Overloaded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Orders for many that are to be paid for, one after the other. All of them are begun before the first is charged: what is begun keeps
 * its places however long the gateway takes. One that gives no answer costs the time of one, and so does a slow one only some: the
 * others stay begun, for whoever goes on with them ({@link OpenDecisionService}). Of one thread.
 */
final class PaymentRound {

    /** Shorter than what is begun is left alone by others. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Clock clock;
    private final Runnable alive;
    private final Set<Optional<PerformanceId>> silentAt = new HashSet<>();
    private Instant end;
    private RuntimeException silence;

    /** @param alive told between one and the next */
    PaymentRound(Clock clock, Runnable alive) {
        this.clock = clock;
        this.alive = alive;
    }

    /**
     * Some performances have the gateway say who pays before anything is written: where it does not, it is not asked again.
     *
     * @throws GatewayUnavailable with nothing written
     */
    BookingReference begin(Optional<PerformanceId> performance, Supplier<BookingReference> act) {
        if (silentAt.contains(performance)) {
            throw silence;
        }
        alive.run();
        try {
            return act.get();
        } catch (GatewayUnavailable none) {
            silentAt.add(performance);
            silence = none;
            throw none;
        }
    }

    /** @throws GatewayUnavailable when it was silent now or before; Overloaded when it took too long for the others */
    BookingOutcome pay(Supplier<BookingOutcome> act) {
        var now = clock.instant();
        end = end == null ? now.plus(LONGEST) : end;
        if (silence == null && now.isAfter(end)) {
            silence = new Overloaded(LONGEST);
        }
        if (silence != null) {
            throw silence;
        }
        alive.run();
        try {
            return act.get();
        } catch (GatewayUnavailable none) {
            silence = none;
            throw none;
        }
    }
}
