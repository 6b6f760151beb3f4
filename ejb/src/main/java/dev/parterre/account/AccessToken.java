package dev.parterre.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** A person's key to the API: works until it ends or is revoked. */
@Entity
class AccessToken {

    static final Duration WORKS_FOR = Duration.ofDays(90);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long accountId;

    @Column(columnDefinition = "char(64)")
    private String tokenHash;

    private String name;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(AccountId holder, Secret secret, AccessTokenName name, Instant now) {
        this.accountId = holder.value();
        this.tokenHash = secret.hash();
        this.name = name.value();
        this.createdAt = now;
        this.expiresAt = now.plus(WORKS_FOR);
    }

    /** From now on it opens nothing. Repeatable. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Instant expiresAt() {
        return expiresAt;
    }

    AccessTokenView view() {
        return new AccessTokenView(new AccessTokenId(id), name, createdAt, expiresAt);
    }
}
