package dev.parterre.banking;

import dev.parterre.shared.Fact;
import java.time.Instant;

/** Money that was nobody's went back to whoever had sent it. */
public record MoneyReturned(String payoutId, String lineId, long amountMinor, String currency, Instant at)
        implements Fact {}
