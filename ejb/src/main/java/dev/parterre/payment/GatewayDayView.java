package dev.parterre.payment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What came of holding a day of the gateway against ours.
 *
 * @param day in UTC
 * @param payments how many it took money for
 * @param refunds how many it knows of
 * @param differing how many of both differed from ours; what did not come right by itself is among what needs attention
 */
public record GatewayDayView(LocalDate day, Instant comparedAt, int payments, int refunds, int differing)
        implements Serializable {}
