package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;

/** Places an account has for a performance by one booking, paid or being paid for. */
public record Commitment(BookingReference reference, PerformanceId performance, int places) {}
