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
import java.util.Set;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Compares the index with the database and writes what differs. For {@link IndexFollower} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexService {

    @Inject
    private IndexRepository database;

    @Inject
    private SearchIndex index;

    /** Stamps by event: what is, and what the index has. */
    public record Difference(Map<Long, Long> wanted, Map<Long, Long> indexed) {

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
    }

    public Difference difference() {
        return new Difference(database.stamps(), index.stamps());
    }

    /** The same by what is known to be in the index. */
    public Difference difference(Map<Long, Long> indexed) {
        return new Difference(database.stamps(), indexed);
    }

    /** The same of what was changed lately. */
    public Difference difference(Map<Long, Long> indexed, Duration lately) {
        var touched = database.touched(lately);
        var known = new HashMap<>(indexed);
        known.keySet().retainAll(touched);
        return new Difference(database.stamps(touched), known);
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

    /** Drops the index and writes it anew, many at a time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void rebuild() throws InterruptedException {
        index.session()
                .massIndexer(FindableEvent.class)
                .dropAndCreateSchemaOnStart(true)
                .threadsToLoadObjects(2)
                .batchSizeToLoadObjects(50)
                .startAndWait();
    }
}
