package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import java.time.Instant;

/**
 * Places an account has for a performance by one booking, paid or being paid for.
 *
 * @param hold which it was made of
 * @param total what these places cost
 * @param bookedAt when they were ordered
 */
public record Commitment(
        BookingReference reference,
        HoldId hold,
        PerformanceId performance,
        int places,
        Money total,
        Instant bookedAt) {}
