package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A refund as it stands.
 *
 * @param failureCode the gateway's when it failed, else null
 * @param replaced whether another took its place after it failed
 */
public record RefundView(
        RefundId id,
        PaymentId payment,
        String purpose,
        Money amount,
        String reason,
        RefundState state,
        String failureCode,
        boolean replaced,
        Instant createdAt)
        implements Serializable {

    /** Whether the gateway has not said yet how it ended. */
    public boolean isOpen() {
        return state == RefundState.REQUESTED || state == RefundState.SUBMITTED;
    }

    /** Whether somebody must send it again. */
    public boolean isOwed() {
        return state == RefundState.FAILED && !replaced;
    }
}
