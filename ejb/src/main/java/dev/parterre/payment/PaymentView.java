package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A payment as it stands. Where several tenders share it, it is the one that leads, and the amounts are of all.
 *
 * @param failureCode the gateway's code when it failed or needs the customer, else null
 * @param actionUrl where the customer must go while it is ACTION_REQUIRED, else null
 * @param refunded what was refunded or is on its way back
 * @param parts what was paid with what; itself alone in the usual case
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
        Instant createdAt,
        List<PaymentPart> parts)
        implements Serializable {

    public PaymentView {
        parts = List.copyOf(parts);
    }
}
