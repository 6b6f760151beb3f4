package dev.parterre.banking;

import dev.parterre.shared.Fact;
import java.time.Instant;

/**
 * Money that was nobody's went back to whoever had sent it, or their bank took it back.
 *
 * @param payoutId the payout's, or the line's where the bank did it
 */
public record MoneyReturned(String payoutId, String lineId, long amountMinor, String currency, Instant at)
        implements Fact {}
