package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Performances whose places changed since their counts were made; noted at commit, so that a count never runs ahead of it. */
@ApplicationScoped
class CountsDue {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final Set<PerformanceId> due = ConcurrentHashMap.newKeySet();

    /** In the transaction that changes the performance's places. */
    void at(PerformanceId performance) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // counted when the change is there to be seen
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    due.add(performance);
                }
            }
        });
    }

    void now(PerformanceId performance) {
        due.add(performance);
    }

    /** All that are due, which then are no more. */
    Set<PerformanceId> take() {
        var taken = Set.copyOf(due);
        due.removeAll(taken);
        return taken;
    }
}
