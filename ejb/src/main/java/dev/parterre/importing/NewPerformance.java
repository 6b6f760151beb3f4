package dev.parterre.importing;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.HallId;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A performance as staff enter it, to be sold with the hall's latest plan.
 *
 * @param start wall clock of the venue, as are the other two; {@code saleUntil} null means the start
 * @param prices by category key of the plan and ticket type; every category needs an ADULT price
 * @param vatRate in percent, contained in the prices
 */
public record NewPerformance(
        EventId event,
        HallId hall,
        LocalDateTime start,
        LocalDateTime saleFrom,
        LocalDateTime saleUntil,
        int limit,
        Map<String, Map<String, Money>> prices,
        BigDecimal vatRate) {}
