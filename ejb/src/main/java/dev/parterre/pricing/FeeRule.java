package dev.parterre.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parterre.shared.Money;
import java.math.BigDecimal;

/**
 * One thing that the house asks for its service. Inside: the customer pays the listed price and the organiser gets the less; on top:
 * the customer pays it besides. Places that cost nothing carry no fee.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeeRule.Amount.class, name = "AMOUNT"),
    @JsonSubTypes.Type(value = FeeRule.Percent.class, name = "PERCENT"),
    @JsonSubTypes.Type(value = FeeRule.PercentOfTotal.class, name = "PERCENT_OF_TOTAL")
})
public sealed interface FeeRule {

    /** Whether it is part of the listed price; otherwise it comes on top. */
    boolean inside();

    /** So much, tax inside; inside of a price at most what is left of it. */
    record Amount(Money amount, Per per, boolean inside) implements FeeRule {}

    /** So many percent of what the tickets cost after discounts; rounded for each ticket or once for all of them. */
    record Percent(BigDecimal rate, Per per, boolean inside) implements FeeRule {}

    /**
     * So many percent of all that is paid in the end, itself among it and on top: what somebody who is paid a share of every payment
     * costs.
     */
    record PercentOfTotal(BigDecimal rate) implements FeeRule {
        @Override
        public boolean inside() {
            return false;
        }
    }
}
