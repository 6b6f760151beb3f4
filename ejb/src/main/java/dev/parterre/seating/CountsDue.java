package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Performances whose places changed since their counts were made. */
@ApplicationScoped
class CountsDue {

    private final Set<PerformanceId> due = ConcurrentHashMap.newKeySet();

    /** After the commit, so that a count never runs ahead of it. */
    void at(PerformanceId performance) {
        due.add(performance);
    }

    /** All that are due, which then are no more. */
    Set<PerformanceId> take() {
        var taken = Set.copyOf(due);
        due.removeAll(taken);
        return taken;
    }
}
