package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A payment as it stands.
 *
 * @param failureCode the gateway's code when it failed or needs the customer, else null
 * @param actionUrl where the customer must go while it is ACTION_REQUIRED, else null
 * @param refunded what was refunded or is on its way back
 */
public record PaymentView(
        PaymentId id,
        String purpose,
        Tender tender,
        Money amount,
        PaymentState state,
        String failureCode,
        String actionUrl,
        Money refunded,
        Instant createdAt)
        implements Serializable {}
