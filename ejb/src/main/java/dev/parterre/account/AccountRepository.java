package dev.parterre.account;

import dev.parterre.shared.ManyRows;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    List<Account> find(Collection<AccountId> ids) {
        return entities.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultList();
    }

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** With its roles. */
    Optional<Account> whole(AccountId id) {
        return entities.createQuery("select a from Account a left join fetch a.roles where a.id = :id", Account.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
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
        var addresses = new HashMap<AccountId, String>();
        ManyRows.read(
                entities,
                "select id, email_key from account where id in (" + ManyRows.marks(ids.size()) + ")",
                ids.stream().map(AccountId::value).toList(),
                row -> addresses.put(new AccountId(row.getLong(1)), row.getString(2)));
        return addresses;
    }

    Map<String, AccountId> owners(Set<String> emailKeys) {
        var owners = new HashMap<String, AccountId>();
        ManyRows.read(
                entities,
                "select email_key, id from account where email_key in (" + ManyRows.marks(emailKeys.size()) + ")",
                List.copyOf(emailKeys),
                row -> owners.put(row.getString(1), new AccountId(row.getLong(2))));
        return owners;
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

    List<AccountLink> unusedLinks(AccountId holder, AccountLink.Purpose purpose) {
        return unusedLinks(holder).stream().filter(link -> link.isFor(purpose)).toList();
    }

    private static String like(String filter) {
        return "%" + filter.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
