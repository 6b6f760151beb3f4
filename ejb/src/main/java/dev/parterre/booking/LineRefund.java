package dev.parterre.booking;

import dev.parterre.shared.Money;

/**
 * What becomes of the price of one place that is given back; the parts add up to what was paid.
 *
 * @param fee kept for cancelling
 * @param serviceFee kept of the service fee
 * @param back what the customer gets
 */
public record LineRefund(Money fee, Money serviceFee, Money back) {

    public static LineRefund none(String currency) {
        var nothing = Money.zero(currency);
        return new LineRefund(nothing, nothing, nothing);
    }

    public Money paid() {
        return kept().plus(back);
    }

    public Money kept() {
        return fee.plus(serviceFee);
    }

    public LineRefund plus(LineRefund other) {
        return new LineRefund(fee.plus(other.fee), serviceFee.plus(other.serviceFee), back.plus(other.back));
    }
}
