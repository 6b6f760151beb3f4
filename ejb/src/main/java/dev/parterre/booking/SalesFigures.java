package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;

/**
 * What was sold and given back of one performance within a span of time. A place counts as sold when its booking was confirmed and as
 * given back when its line was cancelled, whichever days those were; VAT and fees are inside gross. Refunds are without
 * what the house kept.
 */
public record SalesFigures(
        PerformanceId performance,
        int bookings,
        int tickets,
        Money gross,
        Money vat,
        Money fees,
        int refundedTickets,
        Money refunds) {}
