package dev.parterre.credit;

import dev.parterre.shared.Fact;
import java.time.Instant;

/**
 * A balance came into being.
 *
 * @param paymentId what it was bought with, null when the house gave it
 */
public record CreditIssued(
        String creditId, CreditKind kind, String paymentId, long amountMinor, String currency, Instant at)
        implements Fact {}
