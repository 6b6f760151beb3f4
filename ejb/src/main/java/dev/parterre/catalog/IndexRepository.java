package dev.parterre.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database says about what the index should hold. */
@ApplicationScoped
class IndexRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Of every event that can be found. */
    Map<Long, Long> stamps() {
        return stamps(entities.createNativeQuery(FindableSql.STAMPS, Tuple.class));
    }

    /** Of those of the events that can be found. */
    Map<Long, Long> stamps(Collection<Long> events) {
        return events.isEmpty()
                ? Map.of()
                : stamps(entities.createNativeQuery(FindableSql.STAMPS_OF, Tuple.class)
                        .setParameter("ids", events));
    }

    Set<Long> touched(Duration lately) {
        var query = entities.createNativeQuery(FindableSql.TOUCHED, Tuple.class)
                .setParameter("seconds", lately.toSeconds());
        var ids = new HashSet<Long>();
        rows(query).forEach(row -> ids.add(number(row, "id")));
        return ids;
    }

    /** Waits until no other node builds; until the transaction ends none other begins. */
    void lockBuilding() {
        rows(entities.createNativeQuery("select id from search_build where id = 1 for update", Tuple.class));
    }

    void built(Instant at) {
        entities.createNativeQuery("update search_build set built_at = :at where id = 1")
                .setParameter("at", at)
                .executeUpdate();
    }

    List<FindableEvent> events(Collection<Long> ids) {
        return entities.createQuery(
                        "select distinct e from FindableEvent e left join fetch e.performances where e.id in :ids",
                        FindableEvent.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Map<Long, Long> stamps(Query query) {
        var stamps = new HashMap<Long, Long>();
        rows(query).forEach(row -> stamps.put(number(row, "id"), number(row, "stamp")));
        return stamps;
    }

    @SuppressWarnings("unchecked") // a native query with a result class still answers a raw list
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
