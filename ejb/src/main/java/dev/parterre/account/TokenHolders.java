package dev.parterre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose a token is, remembered for three seconds so that not every call of the API asks the database. What this node changes, a
 * token revoked or roles given, holds at once; what another node changes, within these three seconds. A token is never remembered
 * beyond its end, and one that opens nothing is not remembered at all.
 */
@ApplicationScoped
class TokenHolders {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST = 20_000;

    /** Somebody's token or roles changed; told when that is committed. */
    record RightsChanged() {}

    /** Who it is, and until when that is certain. */
    record Holder(SignedIn signedIn, Instant until) {

        private Holder atMostUntil(Instant end) {
            return until.isAfter(end) ? new Holder(signedIn, end) : this;
        }
    }

    private final Map<String, Holder> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private AccessTokenRepository tokens;
    private Clock clock;

    protected TokenHolders() {}

    @Inject
    TokenHolders(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Optional<SignedIn> of(Secret secret) {
        var now = clock.instant();
        var hash = secret.hash();
        var known = kept.get(hash);
        if (known != null
                && now.isBefore(known.until())
                && !now.isBefore(known.until().minus(KEPT))) {
            return Optional.of(known.signedIn());
        }
        return asked(hash, now);
    }

    /** What was read before a change must not be kept after it. */
    private Optional<SignedIn> asked(String hash, Instant now) {
        var before = changes.get();
        var holder = tokens.holder(hash, now);
        holder.ifPresentOrElse(found -> keep(hash, found.atMostUntil(now.plus(KEPT))), () -> kept.remove(hash));
        if (changes.get() != before) {
            kept.remove(hash);
        }
        return holder.map(Holder::signedIn);
    }

    private void keep(String hash, Holder holder) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(hash, holder);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsChanged committed) {
        changes.incrementAndGet();
        kept.clear();
    }
}
