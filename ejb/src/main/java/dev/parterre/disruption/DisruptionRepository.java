package dev.parterre.disruption;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Disruptions. */
@Dependent
class DisruptionRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Disruption disruption) {
        entities.persist(disruption);
        entities.flush();
    }

    /** @throws NoSuchDisruption */
    Disruption get(DisruptionId id) {
        return Optional.ofNullable(entities.find(Disruption.class, id.value())).orElseThrow(NoSuchDisruption::new);
    }

    /** @throws NoSuchDisruption */
    Disruption lock(DisruptionId id) {
        return Optional.ofNullable(entities.find(Disruption.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchDisruption::new);
    }

    /** The newest of a performance. */
    Optional<Disruption> newest(PerformanceId performance) {
        return entities.createQuery(
                        "select d from Disruption d where d.performanceId = :performance order by d.startedAt desc, d.id",
                        Disruption.class)
                .setParameter("performance", performance.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Disruption> running() {
        return entities.createQuery("select d from Disruption d where d.state = RUNNING", Disruption.class)
                .getResultList();
    }

    /** Called off and seen to since that instant. */
    List<Disruption> calledOffSince(Instant since) {
        return entities.createQuery(
                        "select d from Disruption d where d.state = COMPLETED and d.kind = CANCELLED and d.endedAt > :since",
                        Disruption.class)
                .setParameter("since", since)
                .getResultList();
    }

    Page<Disruption> page(PageRequest page) {
        var some = entities.createQuery("select d from Disruption d order by d.startedAt desc, d.id", Disruption.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(d) from Disruption d", Long.class)
                .getSingleResult();
        return Page.of(some, page, total);
    }
}
