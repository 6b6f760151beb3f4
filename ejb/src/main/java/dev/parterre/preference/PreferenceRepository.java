package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Dependent
class PreferenceRepository {

    private static final String CURRENT =
            " and (p.endsOn is null or p.endsOn >= :today) and (p.pausedUntil is null or p.pausedUntil <= :today)";

    @PersistenceContext
    private EntityManager entities;

    void add(Preference preference) {
        entities.persist(preference);
    }

    /**
     * One creation of an account at a time, on whatever server, until the end of the transaction: what is counted after it
     * includes all that was created in the turns before.
     */
    void takeTurn(AccountId account) {
        ManyRows.update(
                entities,
                "insert into preference_turn (account_id) values (?) on duplicate key update account_id = values(account_id)",
                List.of(account.value()));
    }

    /** The store counts changes when it writes; views show the count of what is stored. */
    void flush() {
        entities.flush();
    }

    Optional<Preference> find(PreferenceId id) {
        return Optional.ofNullable(entities.find(Preference.class, id.value()));
    }

    List<Preference> find(Collection<PreferenceId> ids) {
        return entities.createQuery("select p from Preference p where p.id in :ids", Preference.class)
                .setParameter("ids", ids.stream().map(PreferenceId::value).toList())
                .getResultList();
    }

    /** As it is now: nobody else changes it before the end of the transaction, whatever this one read of it before. */
    Optional<Preference> findForChange(PreferenceId id) {
        var found = find(id);
        found.ifPresent(preference -> entities.refresh(preference, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    Optional<Preference> findSettled(PreferenceId id) {
        return Optional.ofNullable(entities.find(Preference.class, id.value(), LockModeType.PESSIMISTIC_READ));
    }

    List<Preference> findSettled(Collection<PreferenceId> ids) {
        return entities.createQuery("select p from Preference p where p.id in :ids order by p.id", Preference.class)
                .setParameter("ids", ids.stream().map(PreferenceId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    List<Preference> of(AccountId account) {
        return entities.createQuery(
                        "select p from Preference p where p.accountId = :account and p.state <> :gone order by p.createdAt, p.id",
                        Preference.class)
                .setParameter("account", account.value())
                .setParameter("gone", PreferenceState.DELETED)
                .getResultList();
    }

    /** The account's own in the order in which they are served, then those of others that it has joined, as it joined them. */
    List<Preference> seenBy(AccountId account) {
        List<?> seen = entities.createNativeQuery(
                        "select p.* from (select id, 0 as place, created_at as since from preference where account_id = ?1"
                                + " union all select preference_id, 1, joined_at from preference_member where account_id = ?2) s"
                                + " join preference p on p.id = s.id where p.state <> 'DELETED' order by s.place, s.since, p.id",
                        Preference.class)
                .setParameter(1, account.value())
                .setParameter(2, account.value())
                .getResultList();
        return seen.stream().map(Preference.class::cast).toList();
    }

    /** Deleted ones as well. */
    List<Preference> everyOneOf(AccountId account) {
        return entities.createQuery("select p from Preference p where p.accountId = :account", Preference.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    long countOf(AccountId account) {
        return entities.createQuery(
                        "select count(p) from Preference p where p.accountId = :account and p.state <> :gone",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("gone", PreferenceState.DELETED)
                .getSingleResult();
    }

    long countActive(Instant createdUntil) {
        return entities.createQuery(
                        "select count(p) from Preference p where p.state = :active and p.createdAt <= :until" + CURRENT,
                        Long.class)
                .setParameter("active", PreferenceState.ACTIVE)
                .setParameter("until", createdUntil)
                .setParameter("today", LocalDate.ofInstant(createdUntil, PreferenceService.HOME))
                .getSingleResult();
    }

    long countAll() {
        return entities.createQuery("select count(p) from Preference p where p.state = :active", Long.class)
                .setParameter("active", PreferenceState.ACTIVE)
                .getSingleResult();
    }

    List<QueuePosition> queue(QueueSlice slice, Optional<QueuePosition> after, int most) {
        return entities.createQuery(
                        "select p.createdAt, p.id from Preference p where p.state = :active and p.createdAt <= :until"
                                + CURRENT
                                + " and mod(p.accountId, :of) = :number"
                                + " and (p.createdAt > :created or p.createdAt = :created and p.id > :id)"
                                + " order by p.createdAt, p.id",
                        Object[].class)
                .setParameter("active", PreferenceState.ACTIVE)
                .setParameter("until", slice.createdUntil())
                .setParameter("today", LocalDate.ofInstant(slice.createdUntil(), PreferenceService.HOME))
                .setParameter("of", slice.of())
                .setParameter("number", slice.number())
                .setParameter("created", after.map(QueuePosition::createdAt).orElse(Instant.EPOCH))
                .setParameter("id", after.map(position -> position.id().value()).orElse(""))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new QueuePosition((Instant) row[0], new PreferenceId((String) row[1])))
                .toList();
    }

    List<Preference> inOrder(Optional<QueuePosition> after, int most) {
        return entities.createQuery(
                        "select p from Preference p where p.state = :active"
                                + " and (p.createdAt > :created or p.createdAt = :created and p.id > :id)"
                                + " order by p.createdAt, p.id",
                        Preference.class)
                .setParameter("active", PreferenceState.ACTIVE)
                .setParameter("created", after.map(QueuePosition::createdAt).orElse(Instant.EPOCH))
                .setParameter("id", after.map(position -> position.id().value()).orElse(""))
                .setMaxResults(most)
                .getResultList();
    }

    List<Preference> changedSince(Instant since, Optional<QueuePosition> after, int most) {
        return entities.createQuery(
                        "select p from Preference p where p.changedAt >= :since"
                                + " and (p.changedAt > :changed or p.changedAt = :changed and p.id > :id)"
                                + " order by p.changedAt, p.id",
                        Preference.class)
                .setParameter("since", since)
                .setParameter("changed", after.map(QueuePosition::createdAt).orElse(Instant.EPOCH))
                .setParameter("id", after.map(position -> position.id().value()).orElse(""))
                .setMaxResults(most)
                .getResultList();
    }
}
