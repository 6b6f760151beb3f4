package dev.parterre.credit;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A balance as it stands.
 *
 * @param hint the end of its code, empty for an account's own
 * @param issued what it was worth at first
 * @param owned whether an account has it
 */
public record CreditView(
        String id,
        CreditKind kind,
        String hint,
        Money issued,
        Money balance,
        boolean blocked,
        boolean owned,
        String note,
        Instant issuedAt)
        implements Serializable {}
