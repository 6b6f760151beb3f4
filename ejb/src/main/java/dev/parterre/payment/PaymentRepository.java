package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of payment. */
@Dependent
class PaymentRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Payment payment(PaymentId id) {
        return Optional.ofNullable(entities.find(Payment.class, id.value())).orElseThrow(NoSuchPayment::new);
    }

    /** Locked: the answer of a call and the gateway's own news may arrive together. */
    Payment paymentForUpdate(PaymentId id) {
        return Optional.ofNullable(entities.find(Payment.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchPayment::new);
    }

    Optional<Payment> knownPayment(String id, String gatewayRef) {
        return entities.createQuery("select p from Payment p where p.id = :id or p.gatewayRef = :ref", Payment.class)
                .setParameter("id", id)
                .setParameter("ref", gatewayRef)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Refund refundForUpdate(RefundId id) {
        return entities.find(Refund.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Refund> refundByGateway(String gatewayRef) {
        return entities.createQuery("select r from Refund r where r.gatewayRef = :ref", Refund.class)
                .setParameter("ref", gatewayRef)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Payment> parts(Payment lead) {
        return parts(lead, LockModeType.NONE);
    }

    List<Payment> partsForUpdate(Payment lead) {
        return parts(lead, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Payment> parts(Payment lead, LockModeType lock) {
        return entities.createQuery("select p from Payment p where p.leadId = :lead order by p.id", Payment.class)
                .setParameter("lead", lead.id().value())
                .setLockMode(lock)
                .getResultList();
    }

    /** Refunded or on its way back, with its parts; a refund that failed does not count. */
    Money refunded(Payment payment) {
        return refunded(payment, payment.isSplit() ? " or r.payment.leadId = :id" : "");
    }

    /** The same of a payment without its parts. */
    Money refundedOf(Payment payment) {
        return refunded(payment, "");
    }

    private Money refunded(Payment payment, String more) {
        var minor = entities.createQuery(
                        "select coalesce(sum(r.amountMinor), 0) from Refund r where (r.payment.id = :id" + more
                                + ") and r.state <> :failed",
                        Long.class)
                .setParameter("id", payment.id().value())
                .setParameter("failed", RefundState.FAILED)
                .getSingleResult();
        return new Money(minor, payment.amount().currency());
    }

    long countRefunds(RefundState state) {
        return entities.createQuery("select count(r) from Refund r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    List<RefundId> unsubmittedRefunds(Instant before, int limit) {
        return entities.createQuery(
                        "select r.id from Refund r where r.state = :state and r.createdAt < :before order by r.createdAt",
                        String.class)
                .setParameter("state", RefundState.REQUESTED)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(RefundId::new)
                .toList();
    }

    List<SavedMethod> methods(String payer) {
        return entities.createQuery(
                        "select m from SavedMethod m where m.payer = :payer and m.removedAt is null order by m.createdAt",
                        SavedMethod.class)
                .setParameter("payer", payer)
                .getResultList();
    }

    Optional<SavedMethod> method(String payer, PaymentMethodId id) {
        return entities.createQuery(
                        "select m from SavedMethod m where m.payer = :payer and m.id = :id and m.removedAt is null",
                        SavedMethod.class)
                .setParameter("payer", payer)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    Optional<SavedMethod> methodByGateway(String payer, String gatewayRef) {
        return entities.createQuery(
                        "select m from SavedMethod m where m.payer = :payer and m.gatewayRef = :ref", SavedMethod.class)
                .setParameter("payer", payer)
                .setParameter("ref", gatewayRef)
                .getResultStream()
                .findFirst();
    }

    Optional<String> customer(String payer) {
        return entities.createQuery("select c.gatewayRef from PaymentCustomer c where c.payer = :payer", String.class)
                .setParameter("payer", payer)
                .getResultStream()
                .findFirst();
    }

    /** @return whether the gateway's event is news */
    boolean isNews(String eventId, String type, java.time.LocalDateTime utc) {
        return entities.createNativeQuery(
                                "insert ignore into gateway_event (id, type, received_at) values (?1, ?2, ?3)")
                        .setParameter(1, eventId)
                        .setParameter(2, type)
                        .setParameter(3, utc)
                        .executeUpdate()
                == 1;
    }
}
