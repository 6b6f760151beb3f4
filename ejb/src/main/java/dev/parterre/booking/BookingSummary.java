package dev.parterre.booking;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.shared.Money;
import java.time.Instant;

/** A booking in a list; {@code places} are those that still are the customer's. Holds personal data. */
public record BookingSummary(
        BookingReference reference,
        BookingState state,
        BookingSource source,
        PerformanceDetail performance,
        String buyerName,
        int places,
        Money total,
        Instant createdAt) {}
