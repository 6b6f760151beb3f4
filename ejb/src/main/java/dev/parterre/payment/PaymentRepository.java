package dev.parterre.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The tables of payment. */
@Dependent
class PaymentRepository {

    private static final String STANDING = "select new dev.parterre.payment.PaymentStanding(p,"
            + " (select coalesce(sum(r.amountMinor), 0) from Refund r where r.payment = p and r.replacedBy is null),"
            + " (select coalesce(sum(d.amountMinor), 0) from Dispute d where d.payment = p and d.withdrawn = true"
            + " and d.state <> :won and d.currency = coalesce(p.receivedCurrency, p.currency)))"
            + " from Payment p where p.id = :id or p.leadId = :id order by case when p.id = :id then 0 else 1 end, p.id";

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

    /** By what it calls itself, else by the gateway's name of it; two look-ups, each by a key. */
    Optional<Payment> knownPayment(String id, String gatewayRef) {
        var own = id == null ? null : entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        return own == null ? paymentByGateway(gatewayRef) : Optional.of(own);
    }

    private Optional<Payment> paymentByGateway(String gatewayRef) {
        return gatewayRef == null
                ? Optional.empty()
                : entities.createQuery("select p from Payment p where p.gatewayRef = :ref", Payment.class)
                        .setParameter("ref", gatewayRef)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst();
    }

    Optional<Dispute> disputeForUpdate(String gatewayRef) {
        return entities.createQuery("select d from Dispute d where d.gatewayRef = :ref", Dispute.class)
                .setParameter("ref", gatewayRef)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Null when there is none. */
    Refund refundForUpdate(RefundId id) {
        return entities.find(Refund.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** By what it calls itself, else by the gateway's name of it. */
    Optional<Refund> knownRefund(String id, String gatewayRef) {
        var own = id == null ? null : entities.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
        return own == null ? refundByGateway(gatewayRef) : Optional.of(own);
    }

    private Optional<Refund> refundByGateway(String gatewayRef) {
        return entities.createQuery("select r from Refund r where r.gatewayRef = :ref", Refund.class)
                .setParameter("ref", gatewayRef)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Payment> partsForUpdate(Payment lead) {
        return entities.createQuery("select p from Payment p where p.leadId = :lead order by p.id", Payment.class)
                .setParameter("lead", lead.id().value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The payment first, then those it leads, in one statement. @throws NoSuchPayment */
    List<PaymentStanding> standings(PaymentId id) {
        var found = entities.createQuery(STANDING, PaymentStanding.class)
                .setParameter("id", id.value())
                .setParameter("won", DisputeState.WON)
                .getResultList();
        if (found.isEmpty()) {
            throw new NoSuchPayment();
        }
        return found;
    }

    /** Refunds that failed and are still owed. */
    long countFailedRefunds() {
        return entities.createQuery(
                        "select count(r) from Refund r where r.state = :state and r.replacedBy is null", Long.class)
                .setParameter("state", RefundState.FAILED)
                .getSingleResult();
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
