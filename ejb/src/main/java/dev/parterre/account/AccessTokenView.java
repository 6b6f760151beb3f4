package dev.parterre.account;

import java.time.Instant;

/** A working token as its holder sees it; the token itself is shown only once, when issued. */
public record AccessTokenView(AccessTokenId id, String name, Instant createdAt, Instant expiresAt) {}
