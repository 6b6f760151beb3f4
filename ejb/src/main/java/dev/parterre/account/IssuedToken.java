package dev.parterre.account;

import java.time.Instant;
import java.util.Set;

/** A new token, readable this once. */
public record IssuedToken(String token, Instant expiresAt, Set<String> roles) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedToken[" + expiresAt + "]";
    }
}
