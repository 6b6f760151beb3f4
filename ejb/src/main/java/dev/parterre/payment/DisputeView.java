package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A dispute as it stands.
 *
 * @param paymentId null, like {@code purpose}, when we know no such payment
 * @param withdrawn whether the money was taken from us
 * @param answerBy until when the gateway takes evidence; null when it takes none
 */
public record DisputeView(
        String id,
        String gatewayRef,
        String paymentId,
        String purpose,
        Money amount,
        String reason,
        DisputeState state,
        boolean withdrawn,
        Instant answerBy,
        Instant openedAt)
        implements Serializable {}
