package dev.parterre.banking;

import dev.parterre.shared.Fact;
import java.time.Instant;

/**
 * Money came onto the house's account, once for each incoming line of a statement. It is nobody's until a payment is captured with
 * it.
 *
 * @param amountMinor the whole line
 * @param openMinor what of it was put to nothing when it was taken
 * @param missingMinor what the transfer still lacks after a TOO_LITTLE, else 0
 * @param purpose the booking's reference, null when none was recognised for sure
 */
public record MoneyReceived(
        String lineId,
        Finding finding,
        String purpose,
        long amountMinor,
        long openMinor,
        long missingMinor,
        String currency,
        Instant at)
        implements Fact {}
