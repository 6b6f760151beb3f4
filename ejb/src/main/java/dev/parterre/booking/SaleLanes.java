package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Rush;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * One lane per performance. What waits there together is written together: one set of statements, one commit, and each gets an
 * answer of its own. Few lanes are served at a time, in turn, so that a rush on one performance leaves the others their share.
 */
@ApplicationScoped
class SaleLanes {

    /** As many as the database can work off in about a second. */
    private static final int ROOM = 4_096;

    /** One more than a hot lane takes: others have their turn meanwhile. */
    private static final int COUNTERS = 3;

    private static final int ANSWERS = 2;
    private static final int ATTEMPTS = 8;
    private static final long LONGEST_PAUSE_NANOS = 4_000_000;

    @Inject
    private SaleBatch batches;

    @Inject
    private Meters meters;

    @Inject
    private Rush rush;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<PerformanceId, SaleLane> lanes = new ConcurrentHashMap<>();
    private ExecutorService counters;
    private ExecutorService answers;

    @PostConstruct
    void open() {
        counters = Executors.newFixedThreadPool(COUNTERS, threads);
        answers = Executors.newFixedThreadPool(ANSWERS, threads);
        meters.gauge("booking.lanes.waiting", this::waiting);
    }

    @PreDestroy
    void close() {
        counters.shutdownNow();
        answers.shutdownNow();
    }

    /**
     * @return the answer, given when it is committed; a refusal completes it exceptionally
     * @throws SaleBusy when too many wait already
     */
    <A> CompletableFuture<A> join(Errand<A> errand) {
        var lane = lanes.computeIfAbsent(errand.performance(), any -> new SaleLane(ROOM, counters, this::serve));
        if (!lane.join(errand)) {
            throw new SaleBusy();
        }
        return errand.answer();
    }

    /** Waits for the answer. @throws SaleBusy, and whatever the errand is refused with */
    <A> A await(Errand<A> errand) {
        try {
            return join(errand).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    /** How many wait at all lanes together. */
    int waiting() {
        return lanes.values().stream().mapToInt(SaleLane::length).sum();
    }

    /**
     * All at once; if that cannot be, one after the other, so that what fails fails alone. What is committed is never done again. The
     * same request that is being worked off already waits until that is over, to be given the same answer.
     */
    private void serve(List<Errand<?>> arrived, SaleTurn turn) {
        var batch = arrived.stream().filter(errand -> !waits(errand, turn)).toList();
        if (batch.isEmpty()) {
            return;
        }
        turn.begin(batch);
        rush.served(batch.size());
        try {
            write(batch, turn);
        } catch (RuntimeException | Error failed) {
            turn.over(false);
            giveUp(batch, failed);
            return;
        }
        turn.over(true);
        meters.size("booking.lanes.batch", batch.size());
        answer(batch, turn);
    }

    private boolean waits(Errand<?> errand, SaleTurn turn) {
        var same = turn.underWay(errand);
        same.ifPresent(earlier -> earlier.whenOver(() -> comeAgain(errand)));
        return same.isPresent();
    }

    private void comeAgain(Errand<?> errand) {
        try {
            join(errand);
        } catch (SaleBusy full) {
            errand.fail(full);
        }
    }

    /** A no that may rest on what an earlier turn has promised is told when that is true, and looked at again when it is not. */
    private void answer(List<Errand<?>> batch, SaleTurn turn) {
        var refused =
                batch.stream().filter(errand -> errand.refusal().isPresent()).toList();
        var again = !refused.isEmpty() && !turn.beforeKeptTheirs();
        var told = again
                ? batch.stream().filter(errand -> errand.refusal().isEmpty()).toList()
                : batch;
        answers.execute(() -> told.forEach(Errand::deliver));
        if (again) {
            serve(refused, SaleTurn.alone());
        }
    }

    private void giveUp(List<Errand<?>> batch, Throwable failed) {
        if (batch.size() == 1) {
            batch.get(0).fail(failed);
        } else {
            batch.forEach(errand -> serve(List.of(errand), SaleTurn.alone()));
        }
    }

    /** Tried again after a race that was lost: against another node, against a payment, in the database. */
    private void write(List<Errand<?>> batch, SaleTurn turn) {
        for (var attempt = 1; ; attempt++) {
            try {
                batches.write(batch, turn, attempt > 1);
                return;
            } catch (RuntimeException failed) {
                turn.over(false);
                var reason = reasonToRepeat(failed);
                if (reason.isEmpty() || attempt == ATTEMPTS) {
                    throw failed;
                }
                meters.count("booking.lanes.retries", "reason", reason.get());
                LockSupport.parkNanos(RandomGenerator.getDefault().nextLong(LONGEST_PAUSE_NANOS * attempt));
            }
        }
    }

    private static Optional<String> reasonToRepeat(RuntimeException failed) {
        if (failed instanceof PlacesTaken) {
            return Optional.of("places-taken");
        }
        if (failed instanceof RequestRepeated) {
            return Optional.of("request-repeated");
        }
        return Contention.isCauseOf(failed) ? Optional.of("database") : Optional.empty();
    }
}
