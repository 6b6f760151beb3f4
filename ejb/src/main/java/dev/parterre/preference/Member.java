package dev.parterre.preference;

import dev.parterre.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invitation to share a preference, and after it was followed somebody who does. */
@Entity
@Table(name = "preference_member")
class Member {

    static final Duration INVITATION_WAITS = Duration.ofDays(7);

    @Id
    private String id;

    private String preferenceId;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    private String email;

    @Column(columnDefinition = "char(64)")
    private String tokenHash;

    private Long accountId;
    private boolean mayAnswer;
    private boolean goes;
    private Instant goesSince;
    private Instant invitedAt;
    private Instant expiresAt;
    private Instant joinedAt;

    @Version
    private int version;

    protected Member() {}

    Member(PreferenceId preference, String email, MemberTerms terms, Instant now) {
        this.id = MemberId.random().value();
        this.preferenceId = preference.value();
        this.state = MemberState.INVITED;
        this.email = email;
        this.mayAnswer = terms.mayAnswer();
        this.goes = terms.goes();
        this.invitedAt = now;
        this.expiresAt = now.plus(INVITATION_WAITS);
    }

    /** A new secret for the mail that is being written; the one before works no more. */
    void provenBy(String hash) {
        tokenHash = hash;
    }

    /** The address is not needed any more, and the secret works once. */
    void join(AccountId account, Instant now) {
        state = MemberState.JOINED;
        accountId = account.value();
        email = null;
        tokenHash = null;
        joinedAt = now;
        goesSince = goes ? now : null;
    }

    /** Who goes along from now on is not thought to have gone before. */
    void grant(MemberTerms terms, Instant now) {
        mayAnswer = terms.mayAnswer();
        if (terms.goes() != goes) {
            goes = terms.goes();
            goesSince = goes && state == MemberState.JOINED ? now : null;
        }
    }

    boolean waitsAt(Instant now) {
        return state == MemberState.INVITED && now.isBefore(expiresAt);
    }

    boolean livesAt(Instant now) {
        return state == MemberState.JOINED || waitsAt(now);
    }

    boolean isOf(AccountId account) {
        return state == MemberState.JOINED && accountId == account.value();
    }

    Access access() {
        return mayAnswer ? Access.ANSWERS : Access.SEES;
    }

    MemberId memberId() {
        return new MemberId(id);
    }

    PreferenceId preference() {
        return new PreferenceId(preferenceId);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    MemberTerms terms() {
        return new MemberTerms(mayAnswer, goes);
    }

    Going going() {
        return new Going(preference(), new AccountId(accountId), goesSince);
    }

    /** @param name of who has joined */
    MemberView view(String name, boolean you) {
        var until = state == MemberState.INVITED ? Optional.of(expiresAt) : Optional.<Instant>empty();
        return new MemberView(memberId(), state, name, you, terms(), until);
    }
}
