package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A price list to be.
 *
 * @param vatRate in percent, 0 to 100, up to two decimals; the tax is inside the prices
 * @param fee the house's usual one, inside the prices; fees that were set for the performance itself stay
 * @param prices per category ordinal and ticket type; each category needs an ADULT price
 */
public record PriceListDraft(
        String currency, BigDecimal vatRate, UsualFee fee, Map<Integer, Map<TicketType, Money>> prices) {

    /** A share of each price in percent, inside of it, and the rate of the tax inside of that share. */
    public record UsualFee(BigDecimal rate, BigDecimal vatRate) {}
}
