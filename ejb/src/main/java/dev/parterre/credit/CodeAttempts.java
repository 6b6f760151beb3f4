package dev.parterre.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nobody tries out codes. Only well-formed codes that do not exist count, so that hardly a slip of the pen does: ten by one account,
 * and two hundred by all guests together, in a quarter of an hour. In memory and per node: the codes' 75 random bits are what
 * protects them, this only ends the trying.
 */
@ApplicationScoped
class CodeAttempts {

    private static final String GUESTS = "guests";
    private static final int OF_ONE = 10;
    private static final int OF_ALL_GUESTS = 200;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ROOM = 10_000;

    private final Clock clock;

    private record Tries(int wrong, Instant since) {}

    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > ROOM;
        }
    };

    /** For the container's proxy only. */
    protected CodeAttempts() {
        this(null);
    }

    @Inject
    CodeAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @param who null for a guest. @throws TooManyCreditCodes while trying rests */
    synchronized void check(String who) {
        var known = tries.get(key(who));
        if (known == null) {
            return;
        }
        var end = known.since().plus(PAUSE);
        if (!clock.instant().isBefore(end)) {
            tries.remove(key(who));
        } else if (known.wrong() >= (who == null ? OF_ALL_GUESTS : OF_ONE)) {
            throw new TooManyCreditCodes(Duration.between(clock.instant(), end).toSeconds() + 1);
        }
    }

    synchronized void wrong(String who) {
        tries.merge(
                key(who), new Tries(1, clock.instant()), (known, more) -> new Tries(known.wrong() + 1, known.since()));
    }

    private static String key(String who) {
        return who == null ? GUESTS : who;
    }
}
