package dev.parterre.account;

import java.time.Instant;
import java.util.Set;

/** A line of the staff's list. Personal data, as {@link Person}. */
public record AccountSummary(
        AccountId id,
        String name,
        String email,
        String language,
        AccountState state,
        Set<String> roles,
        Instant createdAt) {}
