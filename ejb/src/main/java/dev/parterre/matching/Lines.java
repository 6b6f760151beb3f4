package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose a performance is at this moment: the line's that a lottery drew, the line's that is being served because something happened,
 * or everybody's whose turn it is.
 */
@ApplicationScoped
class Lines {

    private static final Duration FRESH = Duration.ofMillis(500);

    @Inject
    private Lotteries lotteries;

    @Inject
    private Looks looks;

    @Inject
    private Clock clock;

    private volatile Lately lately;

    /** Passes over what is others' now. */
    void keepOff(Cause cause, Search search) {
        var own = own(cause);
        lotteries.keepOff(cause.run().flatMap(lotteries::servedBy), search);
        own.filter(served -> cause.mayHaveRest()).ifPresent(search::inTurnAt);
        var unserved = cause.run().isPresent() ? unservedLately() : looks.unserved();
        search.passOver(
                candidate -> unserved.contains(candidate.id()) && !own.equals(Optional.of(candidate.id())),
                Reason.BEING_SERVED);
    }

    /** The same for one performance, certain until the end of the caller's transaction; empty when it may be had. */
    Optional<Reason> keptFor(Cause cause, PerformanceId performance) {
        return lotteries.keptFor(cause.run(), performance).or(() -> beingServed(cause, performance));
    }

    /** The same of many, for a run over everything. */
    Map<PerformanceId, Reason> keptFor(RunId run, Set<PerformanceId> performances) {
        var closed = lotteries.closed();
        var unserved = looks.unserved();
        var kept = new HashMap<PerformanceId, Reason>();
        for (var performance : performances) {
            if (unserved.contains(performance)) {
                kept.put(performance, Reason.BEING_SERVED);
            }
            if (closed.contains(performance)) {
                kept.put(performance, Reason.WAITS_FOR_DRAW);
            }
        }
        lotteries.servedBy(run).ifPresent(kept::remove);
        return kept;
    }

    /**
     * Whoever is stated while a line is being served has it served again, and is served at their place in it. To be called before the
     * conclusion is noted, after which nobody comes back to it; once too often is no harm.
     */
    void join(Cause cause, Search search) {
        search.passedOver().forEach(passed -> join(cause, passed.candidate(), passed.reason()));
    }

    /** The same for one performance. @param reason why it was not to be had */
    void join(Cause cause, Candidate candidate, Reason reason) {
        if (cause.trigger() == DecisionTrigger.PREFERENCE && reason == Reason.BEING_SERVED) {
            var again = new Cause(cause.trigger(), PublicId.random());
            looks.ask(candidate.id(), again, Optional.empty());
        }
    }

    /**
     * As of half a second ago at most, for runs: what it misses is seen before a claim counts ({@link #keptFor}). Who was stated just now
     * must know for certain, or would not join a line that is being served.
     */
    private Set<PerformanceId> unservedLately() {
        var now = clock.instant();
        var last = lately;
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Lately(now, looks.unserved());
            lately = last;
        }
        return last.unserved();
    }

    private record Lately(Instant at, Set<PerformanceId> unserved) {}

    private Optional<Reason> beingServed(Cause cause, PerformanceId performance) {
        var free = cause.look().isPresent()
                ? looks.holds(cause.look().get())
                : own(cause).filter(performance::equals).isPresent() || !looks.isUnserved(performance);
        return free ? Optional.empty() : Optional.of(Reason.BEING_SERVED);
    }

    /** The performance whose line is served. */
    private Optional<PerformanceId> own(Cause cause) {
        return cause.look().map(Cause.Lease::performance).or(() -> cause.run().flatMap(lotteries::servedBy));
    }
}
