package dev.parterre.catalog;

import dev.parterre.shared.Meters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps the index in step with the database by looking at it every second, instead of being told: so nothing that changes the
 * programme can forget to tell, what was changed while this node was down or by another one is seen too, and hundreds of changes
 * of an event in a second are one write. A look back over some minutes finds what was committed late, a count what was
 * deleted, and a comparison of everything what was missed for any other reason. An index that visitors have no answer from is compared
 * at once, at most every half minute, and built anew where it is lost; one that only does not answer is left as it is.
 *
 * <p>Whatever is wrong with the index, this node stays: people still book, pay and enter without a search. How far it is behind is
 * counted in {@code search.behind.seconds}, and how many events cannot be written in {@code search.refused}.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    private static final Duration LATELY = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_DOUBTS = Duration.ofSeconds(30);
    private static final int LOOKS_PER_LATE = 60;
    private static final int LOOKS_PER_COUNT = 15;
    private static final int LOOKS_PER_WHOLE = 900;
    private static final int ATTEMPTS = 3;
    private static final int CHUNK = 50;

    /** After looks that failed, so many seconds at most until the next. */
    private static final int LONGEST_REST = 60;

    private final Map<Long, Long> indexed = new ConcurrentHashMap<>();
    private final Set<Long> refused = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant behindSince;
    private Instant doubted = Instant.EPOCH;
    private boolean known;
    private boolean miscounted;
    private long looks;
    private int failures;
    private int rest;

    @EJB
    IndexService index;

    @EJB
    IndexBuildService building;

    @Inject
    SearchWatch watch;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    /** The deployment waits for it, a few attempts long. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        behindSince = clock.instant();
        meters.gauge("search.events", indexed::size);
        meters.gauge("search.refused", refused::size);
        meters.gauge("search.behind.seconds", () -> Duration.between(behindSince, clock.instant())
                .toSeconds());
        for (var attempt = 0; !known && attempt < ATTEMPTS; attempt++) {
            rest = 0;
            look();
        }
        if (!known) {
            LOG.error("the search index cannot be brought in step: this node goes on without, and goes on trying");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (rest > 0) {
                rest--;
                return;
            }
            follow();
            known = true;
            looks++;
            failures = 0;
            behindSince = clock.instant();
            meters.count("search.looks");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException engineOrDatabaseAway) {
            known = false;
            failures++;
            rest = Math.min(failures, LONGEST_REST);
            LOG.warnf("the search index is compared again in %d s: %s", rest, engineOrDatabaseAway.toString());
        } finally {
            looking.set(false);
        }
    }

    /** An engine beside the server may have lost what it had, or have been given back what it had long ago. */
    private void follow() throws InterruptedException {
        known = known && !isDoubted() && isCounted();
        if (known) {
            write(difference().events());
        } else {
            catchUp();
        }
    }

    /** Visitors without an answer make all be compared, but not again and again: that is most work for an engine that is slow. */
    private boolean isDoubted() {
        var now = clock.instant();
        if (!watch.isAway() || now.isBefore(doubted.plus(BETWEEN_DOUBTS))) {
            return false;
        }
        doubted = now;
        return true;
    }

    /** What another node writes at this moment may not be counted yet: a number that is wrong is looked at again. */
    private boolean isCounted() {
        var right = !miscounted && looks % LOOKS_PER_COUNT != 0 || index.holds(indexed.size());
        var again = miscounted;
        miscounted = !right && !again;
        return right || !again;
    }

    private IndexService.Difference difference() {
        var late = looks % LOOKS_PER_LATE == 0;
        if (looks % LOOKS_PER_WHOLE == 0
                || late && !refused.isEmpty()
                || looks % LOOKS_PER_COUNT == 0 && !isComplete()) {
            refused.clear();
            return index.difference(indexed);
        }
        return index.difference(indexed, late ? LATE : LATELY);
    }

    private boolean isComplete() {
        var events = new HashSet<>(indexed.keySet());
        events.addAll(refused);
        return index.areAll(events);
    }

    private void catchUp() throws InterruptedException {
        var difference = index.difference();
        if (difference.isGreat()) {
            difference = building.build();
        }
        refused.clear();
        indexed.clear();
        indexed.putAll(difference.indexed());
        var events = difference.events();
        write(events);
        watch.answers();
        LOG.infof("the search index is in step: %d events, %d of them written", indexed.size(), events.size());
    }

    private void write(Collection<Long> events) {
        var all = List.copyOf(events);
        for (var from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            try {
                put(chunk);
            } catch (RuntimeException oneOfThem) {
                putOneByOne(chunk, oneOfThem);
            }
        }
    }

    private void put(List<Long> events) {
        var stamps = index.write(events);
        indexed.keySet().removeAll(events);
        indexed.putAll(stamps);
        meters.count("search.written", events.size());
    }

    /** One event that cannot be written keeps no other one out; when none of several can, it is not for what they are. */
    private void putOneByOne(List<Long> events, RuntimeException because) {
        var left = new ArrayList<Long>();
        for (var event : events) {
            try {
                put(List.of(event));
            } catch (RuntimeException unwritable) {
                left.add(event);
                LOG.errorf("event %d is not written into the search index: %s", event, unwritable.toString());
            }
        }
        if (left.size() == events.size() && events.size() > 1) {
            throw because;
        }
        refused.addAll(left);
    }
}
