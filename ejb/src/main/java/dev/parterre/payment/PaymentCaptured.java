package dev.parterre.payment;

import dev.parterre.shared.Fact;
import java.time.Instant;

/** Money came in, once for each payment, whoever told us so. */
public record PaymentCaptured(
        String paymentId, String purpose, Tender tender, long amountMinor, String currency, Instant at)
        implements Fact {}
