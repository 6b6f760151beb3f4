package dev.parterre.billing;

import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** The ledger's tables. There is no statement here that changes or removes what is written. */
@Dependent
class LedgerRepository {

    static final String BEGINNING = "0".repeat(64);

    @PersistenceContext
    private EntityManager entities;

    /** Holds the end of the ledger until the transaction is over; whoever asks while it is held waits. */
    String lockHead() {
        return (String) entities.createNativeQuery("select hash from ledger_head where id = 1 for update", String.class)
                .getSingleResult();
    }

    String head() {
        return (String) entities.createNativeQuery("select hash from ledger_head where id = 1", String.class)
                .getSingleResult();
    }

    boolean isPosted(String source) {
        return entities.createQuery("select count(e) from LedgerEntry e where e.source = :source", Long.class)
                        .setParameter("source", source)
                        .getSingleResult()
                > 0;
    }

    /** Appends behind the end, which the caller has locked. */
    void append(Entry entry, String head, Instant now) {
        var kept = new LedgerEntry(entry, head, now);
        entities.persist(kept);
        entities.flush();
        entities.createNativeQuery("update ledger_head set hash = :hash where id = 1")
                .setParameter("hash", kept.hash())
                .executeUpdate();
    }

    /** One account's sums in one currency; credit as a number below zero. */
    record Sum(Account account, Long owner, String currency, Long debit, Long credit) {}

    List<Sum> sums() {
        return entities.createQuery(
                        "select l.account, l.owner, l.currency,"
                                + " sum(case when l.amountMinor > 0 then l.amountMinor else 0 end),"
                                + " sum(case when l.amountMinor < 0 then l.amountMinor else 0 end) from LedgerLine l"
                                + " group by l.account, l.owner, l.currency order by l.account, l.owner, l.currency",
                        Object[].class)
                .getResultStream()
                .map(row -> new Sum((Account) row[0], (Long) row[1], (String) row[2], (Long) row[3], (Long) row[4]))
                .toList();
    }

    /** What the organiser's accounts come to together, in that currency; above zero when something is owed to them. */
    Money due(OrganiserId organiser, String currency) {
        var sum = entities.createQuery(
                        "select coalesce(sum(l.amountMinor), 0) from LedgerLine l where l.owner = :owner and l.currency ="
                                + " :currency",
                        Long.class)
                .setParameter("owner", organiser.value())
                .setParameter("currency", currency)
                .getSingleResult();
        return new Money(-sum, currency);
    }

    List<LedgerEntry> entries(EntryQuery query, PageRequest page) {
        return filtered("select e from LedgerEntry e" + where(query) + " order by e.id desc", LedgerEntry.class, query)
                .setFirstResult(page.page() * page.size())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(EntryQuery query) {
        return filtered("select count(e) from LedgerEntry e" + where(query), Long.class, query)
                .getSingleResult();
    }

    private static String where(EntryQuery query) {
        return " where (:kind is null or e.kind = :kind) and (:subject is null or e.subject = :subject)"
                + (query.account() == null
                        ? ""
                        : " and exists (select l from LedgerLine l where l.entry = e and l.account = :account"
                                + " and l.owner = :owner)");
    }

    private <T> TypedQuery<T> filtered(String jpql, Class<T> type, EntryQuery query) {
        var typed = entities.createQuery(jpql, type)
                .setParameter("kind", query.kind())
                .setParameter("subject", query.subject());
        if (query.account() != null) {
            typed.setParameter("account", query.account().account())
                    .setParameter("owner", query.account().owner());
        }
        return typed;
    }

    /** The next of the chain, by age; what was read before is let go. */
    List<LedgerEntry> after(long id, int limit) {
        entities.clear();
        return entities.createQuery("select e from LedgerEntry e where e.id > :id order by e.id", LedgerEntry.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
