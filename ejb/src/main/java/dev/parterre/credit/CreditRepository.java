package dev.parterre.credit;

import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The tables of credit. */
@Dependent
class CreditRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Written at once: rows refer to each other by key. */
    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    Optional<Credit> byCode(CreditCode code) {
        return entities.createQuery("select c from Credit c where c.codeHash = :hash", Credit.class)
                .setParameter("hash", Credit.hash(code))
                .getResultStream()
                .findFirst();
    }

    Optional<Credit> own(String owner, String currency) {
        return entities.createQuery("select c from Credit c where c.ownKey = :key", Credit.class)
                .setParameter("key", Credit.ownKey(owner, currency))
                .getResultStream()
                .findFirst();
    }

    List<Credit> own(String owner) {
        return entities.createQuery(
                        "select c from Credit c where c.owner = :owner and c.kind = ACCOUNT order by c.currency",
                        Credit.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** Freshly read under its lock: whoever waited for it sees what the other left. @throws NoSuchCredit */
    Credit lock(String id) {
        var credit = entities.find(Credit.class, id);
        if (credit == null) {
            throw new NoSuchCredit();
        }
        entities.refresh(credit, LockModeType.PESSIMISTIC_WRITE);
        return credit;
    }

    Optional<CreditCharge> chargeForUpdate(PaymentId payment) {
        return Optional.ofNullable(entities.find(CreditCharge.class, payment.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<CreditCharge> charge(PaymentId payment) {
        return Optional.ofNullable(entities.find(CreditCharge.class, payment.value()));
    }

    boolean isRefunded(String refund) {
        return entities.createQuery("select count(m) from CreditMovement m where m.refundId = :refund", Long.class)
                        .setParameter("refund", refund)
                        .getSingleResult()
                > 0;
    }

    List<CreditMovement> movements(Credit credit, int limit) {
        return entities.createQuery(
                        "select m from CreditMovement m where m.creditId = :credit order by m.id desc",
                        CreditMovement.class)
                .setParameter("credit", credit.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those with codes, newest first. @param hint the end of a code, empty for all */
    Page<Credit> issued(String hint, PageRequest page) {
        var where = " where c.codeHash is not null and (:hint = '' or c.codeHint = :hint)";
        var items = entities.createQuery("select c from Credit c" + where + " order by c.issuedAt desc", Credit.class)
                .setParameter("hint", hint)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(c) from Credit c" + where, Long.class)
                .setParameter("hint", hint)
                .getSingleResult();
        return Page.of(items, page, total);
    }
}
