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

    private static final int COUNTERS = 2;
    private static final int ANSWERS = 4;
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

    /** All at once; if that cannot be, one after the other, so that what fails fails alone. What is committed is never done again. */
    private void serve(List<Errand<?>> batch) {
        rush.served(batch.size());
        try {
            write(batch);
        } catch (RuntimeException | Error failed) {
            giveUp(batch, failed);
            return;
        }
        meters.size("booking.lanes.batch", batch.size());
        batch.forEach(errand -> answers.execute(errand::deliver));
    }

    private void giveUp(List<Errand<?>> batch, Throwable failed) {
        if (batch.size() == 1) {
            batch.get(0).fail(failed);
        } else {
            batch.forEach(errand -> serve(List.of(errand)));
        }
    }

    /** Tried again after a race that was lost: against another node, against a payment, in the database. */
    private void write(List<Errand<?>> batch) {
        for (var attempt = 1; ; attempt++) {
            try {
                batches.write(batch, attempt > 1);
                return;
            } catch (RuntimeException failed) {
                var race = failed instanceof PlacesTaken || Contention.isCauseOf(failed);
                if (!race || attempt == ATTEMPTS) {
                    throw failed;
                }
                meters.count(
                        "booking.lanes.retries", "reason", failed instanceof PlacesTaken ? "places-taken" : "database");
                LockSupport.parkNanos(RandomGenerator.getDefault().nextLong(LONGEST_PAUSE_NANOS * attempt));
            }
        }
    }
}
