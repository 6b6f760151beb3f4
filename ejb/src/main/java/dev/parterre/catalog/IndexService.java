package dev.parterre.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Compares the index with the database and writes what differs. For {@link IndexFollower} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexService {

    private static final Logger LOG = Logger.getLogger(IndexService.class);

    @Inject
    private IndexRepository database;

    @Inject
    private SearchIndex index;

    /**
     * Stamps by event: what is, and what the index has.
     *
     * @param usable whether the index can be gone on with as it is
     */
    public record Difference(Map<Long, Long> wanted, Map<Long, Long> indexed, boolean usable) {

        /** More than that, and more than half of all, is not written but built anew. */
        private static final int FEW = 200;

        public Set<Long> events() {
            var events = new HashSet<Long>(indexed.keySet());
            events.removeAll(wanted.keySet());
            wanted.forEach((event, stamp) -> {
                if (!stamp.equals(indexed.get(event))) {
                    events.add(event);
                }
            });
            return events;
        }

        boolean isGreat() {
            return !usable || isMostlyForeign() || events().size() > Math.max(FEW, wanted.size() / 2);
        }

        /** A few of another edition were written by a node that is about to be replaced. */
        private boolean isMostlyForeign() {
            var foreign = indexed.values().stream()
                    .filter(stamp -> stamp == EventDocument.FOREIGN)
                    .count();
            return foreign > indexed.size() / 2;
        }
    }

    /**
     * By what the index says itself; one that is not there, cannot be read or is mostly of another edition is of no use.
     * Of one that only does not answer nothing is known: that is thrown.
     */
    public Difference difference() {
        var stored = stored();
        return new Difference(database.stamps(), stored.orElse(Map.of()), stored.isPresent());
    }

    private Optional<Map<Long, Long>> stored() {
        try {
            return Optional.of(index.stamps());
        } catch (RuntimeException fault) {
            if (!IndexFaultPolicy.isLost(fault)) {
                throw fault;
            }
            LOG.warnf("there is no search index that can be read: %s", fault.toString());
            return Optional.empty();
        }
    }

    /** The same by what is known to be in the index. */
    public Difference difference(Map<Long, Long> indexed) {
        return new Difference(database.stamps(), indexed, true);
    }

    /** The same of what was changed lately. */
    public Difference difference(Map<Long, Long> indexed, Duration lately) {
        var touched = database.touched(lately);
        var known = new HashMap<>(indexed);
        known.keySet().retainAll(touched.keySet());
        var wanted = new HashMap<Long, Long>();
        touched.forEach((event, stamp) -> stamp.ifPresent(now -> wanted.put(event, now)));
        return new Difference(wanted, known, true);
    }

    /** Whether there are so many in the index. */
    public boolean holds(int events) {
        return index.size() == events;
    }

    /** Whether these are all that can be found: what was deleted has left no stamp behind. */
    public boolean areAll(Set<Long> events) {
        return database.areAll(events);
    }

    /**
     * Writes these events as they are now, and forgets those that are none any more; when it returns, they are found so.
     *
     * @return the stamps of those written
     */
    public Map<Long, Long> write(Collection<Long> events) {
        var session = index.session();
        session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
        var plan = session.indexingPlan();
        var stamps = new HashMap<Long, Long>();
        for (var event : database.events(events)) {
            plan.addOrUpdate(event);
            stamps.put(event.id(), event.stamp());
        }
        events.stream().filter(id -> !stamps.containsKey(id)).forEach(id -> plan.purge(FindableEvent.class, id, null));
        plan.execute();
        return stamps;
    }

    /** Drops the index, whatever it is, and writes it anew, many at a time; what cannot be written is left out. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void rebuild() throws InterruptedException {
        try {
            index.session()
                    .massIndexer(FindableEvent.class)
                    .dropAndCreateSchemaOnStart(true)
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(50)
                    .startAndWait();
        } catch (SearchException notAll) {
            LOG.warnf("the search index is not built completely: %s", notAll.toString());
        }
    }
}
