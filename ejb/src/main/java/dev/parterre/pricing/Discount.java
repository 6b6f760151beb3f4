package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;

/** What a promotion takes off the prices of the places it is for; never more than they cost. */
public sealed interface Discount {

    /** So many percent of each price, rounded for each. */
    record Percent(BigDecimal rate) implements Discount {}

    /** So much off each ticket, or off all of them together. */
    record AmountOff(Money amount, Per per) implements Discount {}

    /** Each place costs so much, unless it costs less anyway. */
    record FixedPrice(Money price) implements Discount {}

    /**
     * Of each {@code taken} places only {@code paid} are paid for: as many of the cheapest are free. What they cost is taken off all of
     * them in proportion, so that whoever gives one back gives its part of the discount back too.
     */
    record SomeFree(int taken, int paid) implements Discount {}
}
