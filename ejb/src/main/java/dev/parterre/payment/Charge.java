package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.time.Instant;

/**
 * One charge as a gateway is asked for it; {@code id} is the idempotency key.
 *
 * @param until when it will be given up
 * @param orderedAt when it was written down: before that no gateway can know it
 */
public record Charge(
        String id,
        String purpose,
        Money amount,
        GatewayMeans means,
        boolean offSession,
        Instant until,
        Instant orderedAt) {}
