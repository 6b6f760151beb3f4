package dev.parterre.payment;

import dev.parterre.shared.Meters;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The list of what needs attention. Joins the transaction of what it is about. */
@Dependent
class Concerns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /** A new one; the caller adds what it knows. The same about the same subject is there once, open or closed. */
    Optional<Concern> open(ConcernKind kind, String subject, Money amount) {
        if (find(kind, subject).isPresent()) {
            return Optional.empty();
        }
        var concern = new Concern(kind, subject, amount, clock.instant());
        entities.persist(concern);
        meters.count("payment.concerns", "kind", kind.name());
        return Optional.of(concern);
    }

    Optional<Concern> find(ConcernKind kind, String subject) {
        return entities.createQuery(
                        "select c from Concern c where c.kind = :kind and c.subject = :subject", Concern.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** It has come right by itself. */
    void settle(ConcernKind kind, String subject) {
        find(kind, subject).ifPresent(concern -> concern.close(Concern.BY_ITSELF, clock.instant()));
    }

    /** Whatever was open because of this refund has come right. */
    void settle(Refund refund) {
        entities.createQuery("select c from Concern c where c.refundId = :refund and c.closedAt is null", Concern.class)
                .setParameter("refund", refund.id().value())
                .getResultList()
                .forEach(concern -> concern.close(Concern.BY_ITSELF, clock.instant()));
    }

    /** @throws NoSuchConcern */
    Concern lock(long id) {
        return Optional.ofNullable(entities.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchConcern::new);
    }

    /** The most urgent first. */
    Page<ConcernView> open(PageRequest page) {
        List<ConcernView> items = entities.createQuery(
                        "select c from Concern c where c.closedAt is null"
                                + " order by case when c.dueAt is null then 1 else 0 end, c.dueAt, c.openedAt, c.id",
                        Concern.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(Concern::view)
                .toList();
        return Page.of(items, page, countOpen());
    }

    long countOpen() {
        return entities.createQuery("select count(c) from Concern c where c.closedAt is null", Long.class)
                .getSingleResult();
    }
}
