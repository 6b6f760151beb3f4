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
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What the database says about what the index should hold. */
@ApplicationScoped
class IndexRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Of every event that can be found. */
    Map<Long, Long> stamps() {
        var stamps = new HashMap<Long, Long>();
        rows(entities.createNativeQuery(FindableSql.STAMPS, Tuple.class))
                .forEach(row -> stamps.put(number(row, "id"), number(row, "stamp")));
        return stamps;
    }

    /** Of events of which something may have changed lately; empty for one that cannot be found any more. */
    Map<Long, OptionalLong> touched(Duration lately) {
        var query = entities.createNativeQuery(FindableSql.STAMPS_TOUCHED, Tuple.class)
                .setParameter("seconds", lately.toSeconds());
        var stamps = new HashMap<Long, OptionalLong>();
        rows(query)
                .forEach(row -> stamps.put(
                        number(row, "id"),
                        row.get("stamp") == null ? OptionalLong.empty() : OptionalLong.of(number(row, "stamp"))));
        return stamps;
    }

    /** Whether these are all the events that can be found, as far as their number and sum say. */
    boolean areAll(Set<Long> events) {
        var all = rows(entities.createNativeQuery(FindableSql.ALL, Tuple.class)).get(0);
        var ids = events.stream().mapToLong(Long::longValue).sum();
        return number(all, "events") == events.size() && number(all, "ids") == ids;
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

    @SuppressWarnings("unchecked") // a native query with a result class still answers a raw list
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
