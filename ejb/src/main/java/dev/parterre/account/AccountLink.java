package dev.parterre.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** A link sent by mail that proves its user reads that mail: one use, and an end. */
@Entity
class AccountLink {

    /** What using it does. */
    enum Purpose {
        CONFIRM_EMAIL(Duration.ofHours(48)),
        /** Confirms the address likewise, and chooses the password. */
        TAKE_ACCOUNT(Duration.ofHours(48)),
        /** The same for an account that may have been in use for long: whoever asks for it is waiting for the mail. */
        RESET_PASSWORD(Duration.ofHours(1));

        final Duration worksFor;

        Purpose(Duration worksFor) {
            this.worksFor = worksFor;
        }
    }

    @Id
    @Column(columnDefinition = "char(64)")
    private String tokenHash;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected AccountLink() {}

    AccountLink(AccountId holder, Secret secret, Purpose purpose, Instant now) {
        this.tokenHash = secret.hash();
        this.accountId = holder.value();
        this.purpose = purpose;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.worksFor);
    }

    /** @return whose link it is @throws ConfirmationLinkInvalid when used, ended or for something else */
    AccountId use(Purpose wanted, Instant now) {
        var holder = holder(wanted, now);
        usedAt = now;
        return holder;
    }

    /** The same, and it works on. */
    AccountId holder(Purpose wanted, Instant now) {
        if (purpose != wanted || !worksAt(now)) {
            throw new ConfirmationLinkInvalid();
        }
        return new AccountId(accountId);
    }

    boolean worksAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    boolean isFor(Purpose wanted) {
        return purpose == wanted;
    }

    /** It was sent for a registration that has been replaced. */
    void voidAt(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }
}
