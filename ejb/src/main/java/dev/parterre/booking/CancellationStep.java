package dev.parterre.booking;

import dev.parterre.shared.Money;
import java.math.BigDecimal;

/**
 * On which conditions places are given back until some time before the start.
 *
 * @param hoursBefore the step ends that many hours before the performance begins
 * @param fee kept of each ticket that was paid for; null for none
 * @param percent kept of each ticket's price besides, 0 to 100, without its service fee
 * @param serviceFeeBack whether the service fee goes back
 * @param exchange whether places may be exchanged: their worth becomes a balance to take others with, and nothing is kept for it but
 *     the service fee, where that does not go back
 * @param repayment in what form the rest goes back
 */
public record CancellationStep(
        int hoursBefore, Money fee, BigDecimal percent, boolean serviceFeeBack, boolean exchange, Repayment repayment) {

    private static final int TWO_YEARS = 17_520;
    private static final BigDecimal ALL = new BigDecimal(100);

    /** Everything goes back. */
    static final CancellationStep FREE =
            new CancellationStep(0, null, BigDecimal.ZERO, true, true, Repayment.MONEY_OR_CREDIT);

    /** @throws CancellationTermsRefused */
    public CancellationStep {
        CancellationTermsRefused.unless(hoursBefore >= 0 && hoursBefore <= TWO_YEARS, "hoursBefore", "out-of-range");
        CancellationTermsRefused.unless(fee == null || !fee.isNegative(), "fee", "negative");
        percent = percent == null ? BigDecimal.ZERO : percent;
        CancellationTermsRefused.unless(
                percent.signum() >= 0 && percent.compareTo(ALL) <= 0 && percent.scale() <= 2,
                "percent",
                "out-of-range");
        repayment = repayment == null ? Repayment.MONEY : repayment;
    }

    /** Nothing is kept for cancelling of what is exchanged. @throws ExchangeNotOffered */
    CancellationStep forExchange() {
        if (!exchange) {
            throw new ExchangeNotOffered();
        }
        return new CancellationStep(hoursBefore, null, BigDecimal.ZERO, serviceFeeBack, true, Repayment.CREDIT);
    }

    /** What is kept of each ticket in that currency; a fee that was stated in another is nobody's to pay. */
    Money fee(String currency) {
        return fee == null || !fee.currency().equals(currency) ? Money.zero(currency) : fee;
    }
}
