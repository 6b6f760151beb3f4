package dev.parterre.till;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The tables of till. */
@Dependent
class TillRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    Optional<TillSession> open(String staff) {
        return open(staff, LockModeType.NONE);
    }

    /** Locked, so that nothing is sold while it is counted. */
    Optional<TillSession> openForUpdate(String staff) {
        return open(staff, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<TillSession> open(String staff, LockModeType lock) {
        return entities.createQuery("select s from TillSession s where s.openKey = :staff", TillSession.class)
                .setParameter("staff", staff)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** What the cash movements brought, less what they took. */
    Money cash(TillSession session) {
        var minor = entities.createQuery(
                        "select coalesce(sum(m.minor), 0) from TillMovement m where m.sessionId = :session"
                                + " and m.tender = :cash",
                        Long.class)
                .setParameter("session", session.id())
                .setParameter("cash", Tender.CASH)
                .getSingleResult();
        return new Money(minor, session.currency());
    }

    boolean isSold(PaymentId payment) {
        return entities.createQuery("select count(m) from TillMovement m where m.paymentId = :payment", Long.class)
                        .setParameter("payment", payment.value())
                        .getSingleResult()
                > 0;
    }

    /** A sale; locked, so that no two refunds of it are taken on at once. */
    Optional<TillMovement> saleForUpdate(PaymentId payment) {
        return entities.createQuery("select m from TillMovement m where m.paymentId = :payment", TillMovement.class)
                .setParameter("payment", payment.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What of that payment is to be handed out, or was. */
    Money refunds(PaymentId payment, String currency) {
        var minor = entities.createQuery(
                        "select coalesce(sum(r.amountMinor), 0) from TillRefund r where r.paymentId = :payment",
                        Long.class)
                .setParameter("payment", payment.value())
                .getSingleResult();
        return new Money(minor, currency);
    }

    List<TillMovement> movements(TillSession session, int limit) {
        return entities.createQuery(
                        "select m from TillMovement m where m.sessionId = :session order by m.id desc",
                        TillMovement.class)
                .setParameter("session", session.id())
                .setMaxResults(limit)
                .getResultList();
    }

    Page<TillSession> sessions(PageRequest page) {
        var items = entities.createQuery("select s from TillSession s order by s.openedAt desc", TillSession.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(s) from TillSession s", Long.class)
                .getSingleResult();
        return Page.of(items, page, total);
    }

    Optional<TillRefund> refundForUpdate(String id) {
        return Optional.ofNullable(entities.find(TillRefund.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<TillRefund> due(PageRequest page) {
        var items = entities.createQuery(
                        "select r from TillRefund r where r.paid = false order by r.dueAt", TillRefund.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(r) from TillRefund r where r.paid = false", Long.class)
                .getSingleResult();
        return Page.of(items, page, total);
    }
}
