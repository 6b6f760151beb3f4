package dev.parterre.account;

import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of people and of the links sent to them. */
@ApplicationScoped
class AccountRepository {

    private static final String MATCHES = "(a.name like :filter escape '!' or a.emailKey like :filter escape '!')";

    @PersistenceContext
    private EntityManager entities;

    /** @throws EmailTaken when the address got an account at the same moment */
    void add(Account account) {
        try {
            entities.persist(account);
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new EmailTaken();
        }
    }

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** For counting: two failures at once are two. */
    Optional<Account> locked(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> byEmail(EmailAddress email) {
        return entities.createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", email.key())
                .getResultStream()
                .findFirst();
    }

    Map<AccountId, String> addresses(Set<AccountId> ids) {
        return entities.createQuery("select a.id, a.emailKey from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }

    Map<String, AccountId> owners(Set<String> emailKeys) {
        return entities.createQuery("select a.emailKey, a.id from Account a where a.emailKey in :keys", Object[].class)
                .setParameter("keys", emailKeys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new AccountId((Long) row[1])));
    }

    long countWithRole(String role) {
        return entities.createQuery("select count(a) from Account a join a.roles r where r = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** Newest first; with a filter only those whose name or address contains it. */
    List<Account> page(String filter, PageRequest page) {
        return entities.createQuery("select a from Account a where " + MATCHES + " order by a.id desc", Account.class)
                .setParameter("filter", like(filter))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(String filter) {
        return entities.createQuery("select count(a) from Account a where " + MATCHES, Long.class)
                .setParameter("filter", like(filter))
                .getSingleResult();
    }

    void add(AccountLink link) {
        entities.persist(link);
    }

    Optional<AccountLink> link(Secret secret) {
        return Optional.ofNullable(entities.find(AccountLink.class, secret.hash(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<AccountLink> unusedLinks(AccountId holder) {
        return entities.createQuery(
                        "select l from AccountLink l where l.accountId = :holder and l.usedAt is null",
                        AccountLink.class)
                .setParameter("holder", holder.value())
                .getResultList();
    }

    private static String like(String filter) {
        return "%" + filter.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
