package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Dependent
class MemberRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Member member) {
        entities.persist(member);
    }

    void remove(Member member) {
        entities.remove(member);
    }

    Optional<Member> find(MemberId id) {
        return Optional.ofNullable(entities.find(Member.class, id.value()));
    }

    /** In the order in which they were invited. */
    List<Member> of(PreferenceId preference) {
        return entities.createQuery(
                        "select m from Member m where m.preferenceId = :preference order by m.invitedAt, m.id",
                        Member.class)
                .setParameter("preference", preference.value())
                .getResultList();
    }

    Optional<Member> joined(PreferenceId preference, AccountId account) {
        return entities.createQuery(
                        "select m from Member m where m.preferenceId = :preference and m.accountId = :account",
                        Member.class)
                .setParameter("preference", preference.value())
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst();
    }

    /** That the account has joined, by whomsoever they are. */
    List<Member> joinedBy(AccountId account) {
        return entities.createQuery(
                        "select m from Member m where m.accountId = :account order by m.joinedAt, m.id", Member.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    Optional<Member> byTokenForChange(String hash) {
        return entities.createQuery("select m from Member m where m.tokenHash = :hash", Member.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Who goes along with those preferences, and with which others' preferences those accounts go along. */
    List<Going> going(List<PreferenceId> preferences, List<AccountId> accounts) {
        return entities.createQuery(
                        "select m from Member m where m.goesSince is not null"
                                + " and (m.preferenceId in :preferences or m.accountId in :accounts)",
                        Member.class)
                .setParameter(
                        "preferences",
                        preferences.stream().map(PreferenceId::value).toList())
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(Member::going)
                .toList();
    }

    /** With which others' preferences they go along. */
    List<Going> goingAlong(List<AccountId> accounts) {
        return entities.createQuery(
                        "select m from Member m where m.goesSince is not null and m.accountId in :accounts",
                        Member.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(Member::going)
                .toList();
    }

    /** Whatever happens to them meanwhile: an invitation's link may just be on its way into a mail. */
    void removeAllOf(PreferenceId preference) {
        entities.createQuery("delete from Member m where m.preferenceId = :preference")
                .setParameter("preference", preference.value())
                .executeUpdate();
    }

    int forgetOverdue(Instant now) {
        return entities.createQuery("delete from Member m where m.state = :invited and m.expiresAt <= :now")
                .setParameter("invited", MemberState.INVITED)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Counts one invitation more, in the account's turn that ends with the transaction.
     *
     * @return whether it is one of those the day has
     */
    boolean mayInvite(AccountId account, LocalDate today, int most) {
        ManyRows.update(
                entities,
                "insert into preference_turn (account_id) values (?) on duplicate key update account_id = values(account_id)",
                List.of(account.value()));
        return ManyRows.update(
                        entities,
                        "update preference_turn set invited = if(invited_on <=> ?, invited, 0) + 1, invited_on = ?"
                                + " where account_id = ? and (not invited_on <=> ? or invited < ?)",
                        List.of(today, today, account.value(), today, most))
                == 1;
    }
}
