package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hibernate.query.NativeQuery;

/** Versions of terms; rows are added and never changed. */
@Dependent
class CancellationTermsRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Those that were valid at that moment. */
    CancellationTerms of(PerformanceId performance, Instant at) {
        var found = sql("select steps from cancellation_terms where performance_id = ?1 and valid_from <= ?2"
                        + " order by number desc limit 1")
                .setParameter(1, performance.value())
                .setParameter(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .getResultList();
        return found.isEmpty() ? CancellationTerms.NONE : Json.read((String) found.get(0), CancellationTerms.class);
    }

    void add(PerformanceId performance, CancellationTerms terms, Instant validFrom) {
        sql("insert into cancellation_terms (performance_id, number, valid_from, steps)"
                        + " select ?1, coalesce(max(number), 0) + 1, ?2, ?3 from cancellation_terms where performance_id = ?1")
                .setParameter(1, performance.value())
                .setParameter(2, LocalDateTime.ofInstant(validFrom, ZoneOffset.UTC))
                .setParameter(3, Json.write(terms))
                .executeUpdate();
    }

    private Query sql(String statement) {
        var query = entities.createNativeQuery(statement);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("cancellation_terms");
        return query;
    }
}
