package dev.parterre.booking;

import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * A giving back of places as it stands.
 *
 * @param reason a short code
 * @param lines ids of the booking's lines
 * @param amounts of all of them together
 * @param credit what of it went back as a balance instead of money
 */
public record CancellationView(
        String id,
        Instant at,
        CancelledBy by,
        String reason,
        List<Long> lines,
        LineRefund amounts,
        Money credit,
        List<RefundId> refunds) {}
