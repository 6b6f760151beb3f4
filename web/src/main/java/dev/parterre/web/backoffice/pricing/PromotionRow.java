package dev.parterre.web.backoffice.pricing;

import dev.parterre.booking.PromotionUseService.Uses;
import dev.parterre.pricing.Discount;
import dev.parterre.pricing.Promotion;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.Locale;

/** A promotion in the list. */
public record PromotionRow(Promotion promotion, Uses uses, Standing standing) {

    /** How it stands at this moment. */
    public enum Standing {
        RUNNING,
        PLANNED,
        OVER,
        USED_UP,
        STOPPED
    }

    static PromotionRow of(Promotion promotion, Uses uses, Instant now) {
        return new PromotionRow(promotion, uses, standing(promotion, uses, now));
    }

    private static Standing standing(Promotion promotion, Uses uses, Instant now) {
        var terms = promotion.terms();
        if (!terms.active()) {
            return Standing.STOPPED;
        }
        if (terms.window().until().filter(end -> !now.isBefore(end)).isPresent()) {
            return Standing.OVER;
        }
        if (terms.window().from().filter(now::isBefore).isPresent()) {
            return Standing.PLANNED;
        }
        return terms.limits().total().filter(limit -> uses.used() >= limit).isPresent()
                ? Standing.USED_UP
                : Standing.RUNNING;
    }

    /** The end of the bundle key that says what is taken off. */
    public String kind() {
        var discount = promotion.terms().discount();
        if (discount instanceof Discount.AmountOff off) {
            return "AMOUNT." + off.per();
        }
        if (discount instanceof Discount.FixedPrice) {
            return "FIXED_PRICE";
        }
        return discount instanceof Discount.SomeFree ? "SOME_FREE" : "PERCENT";
    }

    /** What that text quotes first. */
    public String first(Locale locale) {
        var discount = promotion.terms().discount();
        if (discount instanceof Discount.Percent percent) {
            return FeeRow.percent(percent.rate(), locale);
        }
        if (discount instanceof Discount.SomeFree some) {
            return Integer.toString(some.taken());
        }
        return money(discount).display(locale);
    }

    private static Money money(Discount discount) {
        return discount instanceof Discount.AmountOff off ? off.amount() : ((Discount.FixedPrice) discount).price();
    }

    /** And second. */
    public String second() {
        return promotion.terms().discount() instanceof Discount.SomeFree some ? Integer.toString(some.paid()) : "";
    }

    /** Null when uses are not limited. */
    public Integer limit() {
        return promotion.terms().limits().total().orElse(null);
    }

    public Instant from() {
        return promotion.terms().window().from().orElse(null);
    }

    public Instant until() {
        return promotion.terms().window().until().orElse(null);
    }
}
