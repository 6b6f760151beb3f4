package dev.parterre.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the house asks for its service.
 *
 * @param vatRate percent of the tax inside of the fee
 * @param rules charged in this order; those inside of the price as far as something is left of it
 */
public record Fees(BigDecimal vatRate, List<FeeRule> rules) {

    public Fees {
        rules = List.copyOf(rules);
    }

    /** A share of each ticket's price, inside of it. */
    public static Fees inside(BigDecimal rate, BigDecimal vatRate) {
        return new Fees(vatRate, rate.signum() == 0 ? List.of() : List.of(new FeeRule.Percent(rate, Per.TICKET, true)));
    }

    /** Whether the customer pays more than the listed prices. */
    boolean areOnTop() {
        return rules.stream().anyMatch(rule -> !rule.inside());
    }
}
