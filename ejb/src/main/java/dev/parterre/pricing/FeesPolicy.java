package dev.parterre.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What fees must be to be taken. */
final class FeesPolicy {

    /** More rules than anybody can explain to a customer. */
    private static final int MOST = 8;
    /** What is paid to others out of every payment stays below half of it. */
    private static final BigDecimal LARGEST_SHARE = new BigDecimal(50);

    private FeesPolicy() {}

    /** @throws FeesRefused for the first thing that is wrong */
    static Fees checked(Fees fees, String currency) {
        if (!PriceListPolicy.isRate(fees.vatRate())) {
            throw new FeesRefused("bad-rate");
        }
        if (fees.rules().size() > MOST) {
            throw new FeesRefused("too-many");
        }
        fees.rules().forEach(rule -> check(rule, currency));
        var share = fees.rules().stream()
                .filter(FeeRule.PercentOfTotal.class::isInstance)
                .map(rule -> ((FeeRule.PercentOfTotal) rule).rate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (share.compareTo(LARGEST_SHARE) >= 0) {
            throw new FeesRefused("share-too-large");
        }
        return new Fees(fees.vatRate().setScale(2, RoundingMode.UNNECESSARY), fees.rules());
    }

    private static void check(FeeRule rule, String currency) {
        if (rule instanceof FeeRule.Amount amount) {
            if (amount.per() == null || !PriceListPolicy.isAmount(amount.amount(), currency)) {
                throw new FeesRefused("bad-amount");
            }
        } else if (rule instanceof FeeRule.Percent percent) {
            if (percent.per() == null || !PriceListPolicy.isRate(percent.rate())) {
                throw new FeesRefused("bad-rate");
            }
        } else if (!PriceListPolicy.isRate(((FeeRule.PercentOfTotal) rule).rate())) {
            throw new FeesRefused("bad-rate");
        }
    }
}
