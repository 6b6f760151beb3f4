package dev.parterre.account;

import dev.parterre.shared.Roles;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** One person who can sign in. PENDING until the address is confirmed; locked for a while after failures in a row. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;
    private String emailKey;
    private String name;
    private String passwordHash;
    private String language;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private int failedLogins;
    private Instant lockedUntil;
    private Instant createdAt;
    private int credentialsNumber;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @Version
    private int version;

    protected Account() {}

    private Account(EmailAddress email, AccountState state, Instant now) {
        this.email = email.value();
        this.emailKey = email.key();
        this.state = state;
        this.createdAt = now;
    }

    /** Somebody says that this is their address. */
    static Account registered(EmailAddress email, Instant now) {
        var account = new Account(email, AccountState.PENDING, now);
        account.roles.add(Roles.CUSTOMER);
        return account;
    }

    /** Staff vouch for the person; nothing is left to confirm. */
    static Account created(EmailAddress email, Set<String> roles, Instant now) {
        var account = new Account(email, AccountState.ACTIVE, now);
        account.roles.addAll(roles);
        return account;
    }

    void rename(PersonName called) {
        name = called.value();
    }

    /** The language of pages and mail for this person. */
    void speak(String spoken) {
        language = spoken;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    /** Whoever knew the old password, or had proved it, has nothing of it any more; a lock-out by wrong ones is over. */
    void beginAnew(String hash) {
        changePassword(hash);
        credentialsNumber++;
        signedIn();
    }

    /** Replaces them all; what was allowed before is allowed no more. */
    void giveRoles(Set<String> granted) {
        roles.retainAll(granted);
        roles.addAll(granted);
    }

    void confirm() {
        if (!state.mayBecome(AccountState.ACTIVE)) {
            throw new ConfirmationLinkInvalid();
        }
        state = AccountState.ACTIVE;
    }

    void signedIn() {
        failedLogins = 0;
        lockedUntil = null;
    }

    /** Counts a wrong password. @return whether this one locked the account */
    boolean failed(Instant now) {
        failedLogins++;
        if (!LockoutPolicy.locksAfter(failedLogins)) {
            return false;
        }
        failedLogins = 0;
        lockedUntil = LockoutPolicy.until(now);
        return true;
    }

    boolean lockedAt(Instant now) {
        return LockoutPolicy.lockedAt(lockedUntil, now);
    }

    AccountId id() {
        return new AccountId(id);
    }

    boolean pending() {
        return state == AccountState.PENDING;
    }

    Credentials credentials() {
        return new Credentials(id(), passwordHash, credentialsNumber);
    }

    /** Whether these are still what a password is compared with. */
    boolean has(Credentials asked) {
        return credentials().equals(asked);
    }

    SignedIn signInView() {
        return new SignedIn(id(), roles, credentialsNumber);
    }

    Set<String> roles() {
        return new TreeSet<>(roles);
    }

    Person person() {
        return new Person(id(), name, email, language);
    }

    AccountSummary summary() {
        return new AccountSummary(id(), name, email, language, state, roles(), createdAt);
    }
}
