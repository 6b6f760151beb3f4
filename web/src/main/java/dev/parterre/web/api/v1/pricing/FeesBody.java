package dev.parterre.web.api.v1.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.pricing.FeeRule;
import dev.parterre.pricing.Fees;
import dev.parterre.pricing.Per;
import dev.parterre.shared.Money;
import dev.parterre.web.api.Parameters;
import java.util.List;

/**
 * What the house asks for its service.
 *
 * @param own whether they are the performance's own; told, not asked
 * @param vatRate percent of the tax inside of the fee
 * @param rules in the order in which they are charged; none means no fee
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeesBody(Boolean own, String vatRate, List<Rule> rules) {

    public enum Kind {
        AMOUNT,
        PERCENT,
        PERCENT_OF_TOTAL
    }

    /**
     * One of them.
     *
     * @param amount of the kind AMOUNT
     * @param rate in percent, of the other two; PERCENT_OF_TOTAL is always asked once and on top
     * @param inside whether it is part of the listed price
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(Kind kind, Money amount, String rate, Per per, Boolean inside) {

        private static Rule of(FeeRule rule) {
            if (rule instanceof FeeRule.Amount amount) {
                return new Rule(Kind.AMOUNT, amount.amount(), null, amount.per(), amount.inside());
            }
            if (rule instanceof FeeRule.Percent percent) {
                return new Rule(Kind.PERCENT, null, percent.rate().toPlainString(), percent.per(), percent.inside());
            }
            var rate = ((FeeRule.PercentOfTotal) rule).rate();
            return new Rule(Kind.PERCENT_OF_TOTAL, null, rate.toPlainString(), Per.BOOKING, false);
        }

        private FeeRule toRule() {
            return switch (Parameters.required("kind", kind)) {
                case AMOUNT ->
                    new FeeRule.Amount(
                            Parameters.required("amount", amount), Parameters.required("per", per), isInside());
                case PERCENT ->
                    new FeeRule.Percent(
                            Parameters.required("rate", Parameters.rate("rate", rate)),
                            Parameters.required("per", per),
                            isInside());
                case PERCENT_OF_TOTAL ->
                    new FeeRule.PercentOfTotal(Parameters.required("rate", Parameters.rate("rate", rate)));
            };
        }

        private boolean isInside() {
            return Parameters.required("inside", inside);
        }
    }

    static FeesBody of(Fees fees, boolean own) {
        return new FeesBody(
                own,
                fees.vatRate().toPlainString(),
                fees.rules().stream().map(Rule::of).toList());
    }

    Fees toFees() {
        return new Fees(
                Parameters.required("vatRate", Parameters.rate("vatRate", vatRate)),
                Parameters.required("rules", rules).stream()
                        .map(rule -> Parameters.required("rules", rule).toRule())
                        .toList());
    }
}
