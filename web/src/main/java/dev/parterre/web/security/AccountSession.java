package dev.parterre.web.security;

import dev.parterre.account.AccountId;
import dev.parterre.account.SignedIn;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

/** What a session remembers of its account, with which credentials it was begun, and when that was last true. */
record AccountSession(long accountId, HashSet<String> roles, int credentials, Instant checkedAt)
        implements Serializable {

    static final Duration TRUSTED = Duration.ofMinutes(1);

    static AccountSession of(SignedIn signedIn, Instant now) {
        return new AccountSession(signedIn.id().value(), new HashSet<>(signedIn.roles()), signedIn.credentials(), now);
    }

    boolean trustedAt(Instant now) {
        return now.isBefore(checkedAt.plus(TRUSTED));
    }

    SignedIn signedIn() {
        return new SignedIn(new AccountId(accountId), roles, credentials);
    }
}
