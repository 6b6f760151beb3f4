package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A price list to be.
 *
 * @param vatRate in percent, 0 to 100, up to two decimals; the tax is inside the prices
 * @param feeRate the organiser's share for selling, in percent of the price, likewise inside
 * @param prices per category ordinal and ticket type; each category needs an ADULT price
 */
public record PriceListDraft(
        String currency, BigDecimal vatRate, BigDecimal feeRate, Map<Integer, Map<TicketType, Money>> prices) {}
