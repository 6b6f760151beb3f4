package dev.parterre.reporting;

import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDate;

/** A stored report in a list. */
public record SalesReportSummary(
        LocalDate day, String currency, Instant generatedAt, int bookings, Money gross, Money refunds) {}
