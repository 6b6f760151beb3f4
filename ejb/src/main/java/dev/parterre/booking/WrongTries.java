package dev.parterre.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts wrong tries in memory: after so many there is a pause of a quarter of an hour from the first of them. */
final class WrongTries<K> {

    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ROOM = 10_000;

    private final Clock clock;
    private final int allowed;

    private record Tries(int wrong, Instant since) {}

    private final Map<K, Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Tries> eldest) {
            return size() > ROOM;
        }
    };

    WrongTries(Clock clock, int allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    /** For how many seconds nothing may be tried; empty when it may. */
    synchronized Optional<Long> rest(K key) {
        var known = tries.get(key);
        if (known == null) {
            return Optional.empty();
        }
        var end = known.since().plus(PAUSE);
        if (!clock.instant().isBefore(end)) {
            tries.remove(key);
            return Optional.empty();
        }
        return known.wrong() < allowed
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), end).toSeconds() + 1);
    }

    synchronized void wrong(K key) {
        tries.merge(key, new Tries(1, clock.instant()), (known, more) -> new Tries(known.wrong() + 1, known.since()));
    }
}
