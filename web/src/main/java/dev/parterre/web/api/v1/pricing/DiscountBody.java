package dev.parterre.web.api.v1.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.pricing.Discount;
import dev.parterre.pricing.Per;
import dev.parterre.shared.Money;
import dev.parterre.web.api.Parameters;

/**
 * What a promotion takes off.
 *
 * @param rate in percent, of the kind PERCENT
 * @param amount of the kinds AMOUNT and FIXED_PRICE
 * @param per of the kind AMOUNT: off each TICKET, or off the BOOKING once
 * @param taken of the kind SOME_FREE: of so many places
 * @param paid likewise: so many are paid for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiscountBody(Kind kind, String rate, Money amount, Per per, Integer taken, Integer paid) {

    public enum Kind {
        PERCENT,
        AMOUNT,
        FIXED_PRICE,
        SOME_FREE
    }

    static DiscountBody of(Discount discount) {
        if (discount instanceof Discount.Percent percent) {
            return new DiscountBody(Kind.PERCENT, percent.rate().toPlainString(), null, null, null, null);
        }
        if (discount instanceof Discount.AmountOff off) {
            return new DiscountBody(Kind.AMOUNT, null, off.amount(), off.per(), null, null);
        }
        if (discount instanceof Discount.FixedPrice fixed) {
            return new DiscountBody(Kind.FIXED_PRICE, null, fixed.price(), null, null, null);
        }
        var some = (Discount.SomeFree) discount;
        return new DiscountBody(Kind.SOME_FREE, null, null, null, some.taken(), some.paid());
    }

    Discount toDiscount() {
        return switch (Parameters.required("kind", kind)) {
            case PERCENT -> new Discount.Percent(Parameters.required("rate", Parameters.rate("rate", rate)));
            case AMOUNT ->
                new Discount.AmountOff(Parameters.required("amount", amount), Parameters.required("per", per));
            case FIXED_PRICE -> new Discount.FixedPrice(Parameters.required("amount", amount));
            case SOME_FREE ->
                new Discount.SomeFree(Parameters.required("taken", taken), Parameters.required("paid", paid));
        };
    }
}
