package dev.parterre.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nobody tries out addresses: after ten wrong ones a guest's booking cannot be looked up for a quarter of an hour. Counted per
 * booking and in memory; a reference itself cannot be guessed.
 */
@ApplicationScoped
class LookupLimit {

    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ROOM = 10_000;

    private final Clock clock;

    private record Tries(int wrong, Instant since) {}

    private final Map<BookingReference, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BookingReference, Tries> eldest) {
            return size() > ROOM;
        }
    };

    /** For the container's proxy only. */
    protected LookupLimit() {
        this(null);
    }

    @Inject
    LookupLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyLookups while the booking rests */
    synchronized void check(BookingReference reference) {
        var known = tries.get(reference);
        if (known == null) {
            return;
        }
        var end = known.since().plus(PAUSE);
        if (!clock.instant().isBefore(end)) {
            tries.remove(reference);
        } else if (known.wrong() >= TRIES) {
            throw new TooManyLookups(Duration.between(clock.instant(), end).toSeconds() + 1);
        }
    }

    synchronized void wrong(BookingReference reference) {
        tries.merge(
                reference, new Tries(1, clock.instant()), (known, more) -> new Tries(known.wrong() + 1, known.since()));
    }
}
