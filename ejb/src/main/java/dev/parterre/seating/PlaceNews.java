package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells the pictures, and the counts for lists, what was done to places: after the commit of the caller's transaction, and
 * nothing when it rolls back. Without a transaction the change is committed already and told at once.
 *
 * <p>To be called after the rows were changed: they are locked then, so the stamps of a place's changes are in the order in
 * which those are committed, although the news of two commits may overtake each other.
 */
@ApplicationScoped
class PlaceNews {

    private final AtomicLong stamps = new AtomicLong();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private PlacePictures pictures;

    @Inject
    private CountsDue due;

    void taken(PerformanceId performance, List<Integer> ordinals, Instant until) {
        tell(performance, ordinals, PlacePicture.micros(until));
    }

    void booked(PerformanceId performance, List<Integer> ordinals) {
        tell(performance, ordinals, PlacePicture.FOR_GOOD);
    }

    void resting(PerformanceId performance, List<Integer> ordinals, Instant until) {
        tell(performance, ordinals, PlacePicture.resting(until));
    }

    void freed(PerformanceId performance, List<Integer> ordinals) {
        tell(performance, ordinals, PlacePicture.FREE);
    }

    /** Of a claim on all of these that was lost, at once: its transaction will roll back. */
    void lost(PerformanceId performance, List<Integer> ordinals) {
        var claimed = new BitSet();
        ordinals.forEach(claimed::set);
        pictures.doubt(performance, new PlacePicture.Doubt(claimed, ordinals.size() - 1));
    }

    /** Of an area in which no more than that were free, at once. */
    void lost(PerformanceId performance, PlanGeometry.Area area, int free) {
        var slots = new BitSet();
        slots.set(area.firstOrdinal(), area.firstOrdinal() + area.capacity());
        pictures.doubt(performance, new PlacePicture.Doubt(slots, free));
    }

    private void tell(PerformanceId performance, List<Integer> ordinals, long until) {
        var change = new PlaceChange(performance, ordinals, until, stamps.incrementAndGet());
        if (transaction.getTransactionKey() == null) {
            committed(change);
        } else if (transaction.getResource(PlaceNews.class) instanceof AtCommit known) {
            known.changes.add(change);
        } else {
            var atCommit = new AtCommit(change);
            transaction.putResource(PlaceNews.class, atCommit);
            transaction.registerInterposedSynchronization(atCommit);
        }
    }

    private void committed(PlaceChange change) {
        pictures.tell(change);
        due.at(change.performance());
    }

    /** The news of one transaction. */
    private final class AtCommit implements Synchronization {

        private final List<PlaceChange> changes = new ArrayList<>();

        private AtCommit(PlaceChange first) {
            changes.add(first);
        }

        @Override
        public void beforeCompletion() {
            // told when the change is there to be seen
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                changes.forEach(PlaceNews.this::committed);
            } else if (status != Status.STATUS_ROLLEDBACK) {
                changes.stream().map(PlaceChange::performance).distinct().forEach(pictures::discredit);
            }
        }
    }
}
