package dev.parterre.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What is not known yet, by when the gateway is to be asked about it. */
@Dependent
class OpenEnds {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Payments by card that are open and due to be asked about; those of old, which have no time, at once. Of whose charge the gateway has
     * told nothing yet, whoever ordered it repeats it as long as it may be paid: a question in between would only put that off.
     */
    List<PaymentId> payments(Instant now, int limit) {
        return entities.createQuery(
                        "select p.id from Payment p where p.state in (:open) and p.tender = :card"
                                + " and (p.askAt is null or p.askAt <= :now)"
                                + " and (p.gatewayRef is not null or p.pageRef is not null or p.payUntil is null"
                                + " or p.payUntil <= :now) order by p.askAt, p.createdAt",
                        String.class)
                .setParameter(
                        "open", List.of(PaymentState.CREATED, PaymentState.ACTION_REQUIRED, PaymentState.AUTHORISED))
                .setParameter("card", Tender.CARD)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(PaymentId::new)
                .toList();
    }

    List<RefundId> refunds(Instant now, int limit) {
        return entities.createQuery(
                        "select r.id from Refund r where r.state in (:open) and (r.askAt is null or r.askAt <= :now)"
                                + " order by r.askAt, r.createdAt",
                        String.class)
                .setParameter("open", List.of(RefundState.REQUESTED, RefundState.SUBMITTED))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(RefundId::new)
                .toList();
    }

    long countPayments() {
        return entities.createQuery(
                        "select count(p) from Payment p where p.state in (:open) and p.tender = :card", Long.class)
                .setParameter(
                        "open", List.of(PaymentState.CREATED, PaymentState.ACTION_REQUIRED, PaymentState.AUTHORISED))
                .setParameter("card", Tender.CARD)
                .getSingleResult();
    }

    long countRefunds() {
        return entities.createQuery("select count(r) from Refund r where r.state in (:open)", Long.class)
                .setParameter("open", List.of(RefundState.REQUESTED, RefundState.SUBMITTED))
                .getSingleResult();
    }
}
