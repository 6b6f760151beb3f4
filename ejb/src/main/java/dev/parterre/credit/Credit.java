package dev.parterre.credit;

import dev.parterre.shared.Digest;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A balance with the house. */
@Entity
class Credit {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private CreditKind kind;

    @Column(columnDefinition = "char(64)")
    private String codeHash;

    private String codeHint;
    private String owner;
    private String ownKey;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private long issuedMinor;
    private long balanceMinor;
    private boolean blocked;
    private String note;
    private String issuedBy;
    private Instant issuedAt;

    @Version
    private int version;

    protected Credit() {}

    private Credit(CreditKind kind, String currency, String by, Instant now) {
        this.id = PublicId.random();
        this.kind = kind;
        this.codeHint = "";
        this.currency = currency;
        this.note = "";
        this.issuedBy = by;
        this.issuedAt = now;
    }

    /** Still empty. */
    static Credit behind(CreditCode code, CreditKind kind, Money worth, String by, Instant now) {
        var credit = new Credit(kind, worth.currency(), by, now);
        credit.codeHash = hash(code);
        credit.codeHint = code.hint();
        credit.issuedMinor = worth.minor();
        return credit;
    }

    /** An account's own in one currency; still empty. */
    static Credit of(String owner, String currency, Instant now) {
        var credit = new Credit(CreditKind.ACCOUNT, currency, owner, now);
        credit.owner = owner;
        credit.ownKey = ownKey(owner, currency);
        return credit;
    }

    static String hash(CreditCode code) {
        return Digest.of(code.value());
    }

    static String ownKey(String owner, String currency) {
        return owner + ":" + currency;
    }

    void because(String why) {
        note = why;
    }

    /** @throws IllegalArgumentException below zero, which the caller has to rule out under this row's lock */
    void move(Money amount) {
        var balance = balance().plus(amount);
        if (balance.isNegative()) {
            throw new IllegalArgumentException("credit " + id + " cannot become " + balance);
        }
        balanceMinor = balance.minor();
    }

    /** From now on it belongs to an account. */
    void takenOverBy(String account) {
        owner = account;
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }

    boolean isBlocked() {
        return blocked;
    }

    /** Whether its money has been moved to an account's own. */
    boolean isTakenOver() {
        return owner != null && kind != CreditKind.ACCOUNT;
    }

    String id() {
        return id;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    Money balance() {
        return new Money(balanceMinor, currency);
    }

    CreditView view() {
        return new CreditView(
                id,
                kind,
                codeHint,
                new Money(issuedMinor, currency),
                balance(),
                blocked,
                owner != null,
                note,
                issuedAt);
    }
}
