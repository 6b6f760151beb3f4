package dev.parterre.banking;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of banking. */
@Dependent
class BankRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Written at once: rows refer to each other by key. */
    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    Optional<TransferOrder> orderForUpdate(PaymentId payment) {
        return Optional.ofNullable(entities.find(TransferOrder.class, payment.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<TransferOrder> order(PaymentId payment) {
        return Optional.ofNullable(entities.find(TransferOrder.class, payment.value()));
    }

    Optional<TransferOrder> order(String purpose) {
        return orders(List.of(purpose)).stream().findFirst();
    }

    List<TransferOrder> orders(Collection<String> purposes) {
        return entities.createQuery("select o from TransferOrder o where o.purpose in :purposes", TransferOrder.class)
                .setParameter("purposes", purposes)
                .getResultList();
    }

    /** Transfers of that amount that are still awaited, oldest first. */
    List<TransferOrder> waitingFor(Money amount, int limit) {
        return entities.createQuery(
                        "select o from TransferOrder o where o.state = WAITING and o.amountMinor - o.receivedMinor = :minor"
                                + " and o.currency = :currency order by o.createdAt",
                        TransferOrder.class)
                .setParameter("minor", amount.minor())
                .setParameter("currency", amount.currency())
                .setMaxResults(limit)
                .getResultList();
    }

    List<TransferOrder> ordersOf(String payer) {
        return entities.createQuery(
                        "select o from TransferOrder o where o.payer = :payer order by o.createdAt",
                        TransferOrder.class)
                .setParameter("payer", payer)
                .getResultList();
    }

    void anonymise(String payer) {
        entities.createQuery("update TransferOrder o set o.payerName = '-' where o.payer = :payer")
                .setParameter("payer", payer)
                .executeUpdate();
    }

    BankStatement statement(String id) {
        return entities.find(BankStatement.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<BankStatement> statements(PageRequest page) {
        var items = entities.createQuery(
                        "select s from BankStatement s order by s.importedAt desc", BankStatement.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(s) from BankStatement s", Long.class)
                .getSingleResult();
        return Page.of(items, page, total);
    }

    boolean isKnown(String lineKey) {
        return entities.createQuery("select count(l) from BankLine l where l.lineKey = :key", Long.class)
                        .setParameter("key", lineKey)
                        .getSingleResult()
                > 0;
    }

    /** @throws NoSuchMoney */
    BankLine line(String id) {
        return Optional.ofNullable(entities.find(BankLine.class, id)).orElseThrow(NoSuchMoney::new);
    }

    /** @throws NoSuchMoney */
    BankLine lineForUpdate(String id) {
        return Optional.ofNullable(entities.find(BankLine.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchMoney::new);
    }

    Page<BankLine> lines(Collection<LineState> states, PageRequest page) {
        var items = entities.createQuery(
                        "select l from BankLine l where l.state in :states order by l.bookedOn, l.id", BankLine.class)
                .setParameter("states", states)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(items, page, countLines(states));
    }

    long countLines(Collection<LineState> states) {
        return entities.createQuery("select count(l) from BankLine l where l.state in :states", Long.class)
                .setParameter("states", states)
                .getSingleResult();
    }

    /** Lines that were put to that payment, with how much of each still is. */
    List<Share> shares(PaymentId payment) {
        return entities.createQuery(
                        "select a.lineId, sum(a.minor) from BankAllocation a where a.paymentId = :payment"
                                + " group by a.lineId having sum(a.minor) > 0",
                        Object[].class)
                .setParameter("payment", payment.value())
                .getResultStream()
                .map(row -> new Share((String) row[0], (Long) row[1]))
                .toList();
    }

    record Share(String lineId, long minor) {}

    /** @throws NoSuchPayout */
    Payout payoutForUpdate(String id) {
        return Optional.ofNullable(entities.find(Payout.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchPayout::new);
    }

    Optional<Payout> payoutOf(RefundId refund) {
        return entities.createQuery("select p from Payout p where p.refundId = :refund", Payout.class)
                .setParameter("refund", refund.value())
                .getResultStream()
                .findFirst();
    }

    /** What goes back, or went, of that payment. */
    Money payouts(PaymentId payment, String currency) {
        var minor = entities.createQuery(
                        "select coalesce(sum(p.amountMinor), 0) from Payout p where p.paymentId = :payment", Long.class)
                .setParameter("payment", payment.value())
                .getSingleResult();
        return new Money(minor, currency);
    }

    /** Those among these ids that wait to be sent. */
    List<Payout> due(Collection<String> ids) {
        return entities.createQuery("select p from Payout p where p.id in :ids and p.state = DUE", Payout.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Page<Payout> payouts(PayoutState state, PageRequest page) {
        var items = entities.createQuery("select p from Payout p where p.state = :state order by p.dueAt", Payout.class)
                .setParameter("state", state)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(items, page, countPayouts(state));
    }

    long countPayouts(PayoutState state) {
        return entities.createQuery("select count(p) from Payout p where p.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
