package dev.parterre.pricing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Which fee each place carries. */
final class FeePolicy {

    private final long[] prices;
    private final long[] inside;
    private final long[] onTop;

    private FeePolicy(long[] prices) {
        this.prices = prices;
        this.inside = new long[prices.length];
        this.onTop = new long[prices.length];
    }

    /** @param inside of the prices, nowhere more than the price; @param onTop of them */
    record Charged(long[] inside, long[] onTop) {}

    /** @param prices after discounts */
    static Charged charge(List<FeeRule> rules, long[] prices) {
        var policy = new FeePolicy(prices);
        if (Portions.sum(prices) > 0) {
            rules.forEach(policy::charge);
            policy.chargeOfTotal(rules);
        }
        return new Charged(policy.inside, policy.onTop);
    }

    private void charge(FeeRule rule) {
        if (rule instanceof FeeRule.Amount amount) {
            var minor = amount.amount().minor();
            charge(
                    amount.inside(),
                    amount.per() == Per.TICKET ? each(price -> price > 0 ? minor : 0) : forAll(minor, amount.inside()));
        } else if (rule instanceof FeeRule.Percent percent) {
            var rate = percent.rate();
            charge(
                    percent.inside(),
                    percent.per() == Per.TICKET
                            ? each(price -> Portions.percent(price, rate))
                            : forAll(Portions.percent(Portions.sum(prices), rate), percent.inside()));
        }
    }

    private long[] each(LongUnaryOperator fee) {
        return Arrays.stream(prices).map(fee).toArray();
    }

    /** What is asked once is shared by what the places cost; inside of them, by what is left of that. */
    private long[] forAll(long fee, boolean within) {
        var weights = within ? left() : prices;
        var most = Portions.sum(weights);
        if (most == 0) {
            return new long[prices.length];
        }
        return Portions.split(within ? Math.min(fee, most) : fee, weights);
    }

    private long[] left() {
        var left = prices.clone();
        Arrays.setAll(left, i -> prices[i] - inside[i]);
        return left;
    }

    private void charge(boolean within, long[] fees) {
        for (var i = 0; i < fees.length; i++) {
            if (within) {
                inside[i] += Math.min(fees[i], prices[i] - inside[i]);
            } else {
                onTop[i] = Math.addExact(onTop[i], fees[i]);
            }
        }
    }

    /** Last, because it is a share of everything else. */
    private void chargeOfTotal(List<FeeRule> rules) {
        var rate = rules.stream()
                .filter(FeeRule.PercentOfTotal.class::isInstance)
                .map(rule -> ((FeeRule.PercentOfTotal) rule).rate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rate.signum() > 0) {
            var paid = prices.clone();
            Arrays.setAll(paid, i -> prices[i] + onTop[i]);
            charge(false, Portions.split(Portions.percentOfSum(Portions.sum(paid), rate), paid));
        }
    }
}
