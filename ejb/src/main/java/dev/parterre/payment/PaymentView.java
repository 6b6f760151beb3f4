package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A payment as it stands. Where several tenders share it, it is the one that leads, and the amounts are of all.
 *
 * @param amount what was asked
 * @param received what came in: as much as was asked unless the gateway said otherwise, and perhaps in another currency; null before
 * @param failureCode the gateway's code when it failed or needs the customer, else null
 * @param actionUrl where the customer must go while it is ACTION_REQUIRED, else null
 * @param refunded what was refunded, is on its way back or is owed; in the currency of what was received
 * @param parts what was paid with what; itself alone in the usual case
 */
public record PaymentView(
        PaymentId id,
        String purpose,
        Tender tender,
        Money amount,
        Money received,
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

    /** What came in by this one itself, without the other parts; null before. */
    public Money ownReceived() {
        if (received == null || !received.currency().equals(amount.currency())) {
            return received;
        }
        return parts.stream()
                .filter(part -> !part.id().equals(id))
                .map(PaymentPart::amount)
                .reduce(received, Money::minus);
    }

    /** Whether what was asked is paid: with less, or in another currency, it is not. */
    public boolean isPaid() {
        return state == PaymentState.CAPTURED
                && received.currency().equals(amount.currency())
                && !amount.exceeds(received);
    }

    /** What could still go back. */
    public Money rest() {
        return received == null ? Money.zero(amount.currency()) : received.minus(refunded);
    }
}
