package dev.parterre.pricing;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** A discount as it is kept; what its kind has no use for is null. */
@Embeddable
class StoredDiscount {

    enum Kind {
        PERCENT,
        AMOUNT,
        FIXED_PRICE,
        SOME_FREE
    }

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private Kind kind;

    @Column(precision = 5, scale = 2)
    private BigDecimal rate;

    private Long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "counted_per", columnDefinition = "varchar(8)")
    private Per per;

    private Integer taken;
    private Integer paid;

    protected StoredDiscount() {}

    StoredDiscount(Discount discount) {
        if (discount instanceof Discount.Percent percent) {
            kind = Kind.PERCENT;
            rate = percent.rate();
        } else if (discount instanceof Discount.AmountOff off) {
            kind = Kind.AMOUNT;
            per = off.per();
            take(off.amount());
        } else if (discount instanceof Discount.FixedPrice fixed) {
            kind = Kind.FIXED_PRICE;
            take(fixed.price());
        } else if (discount instanceof Discount.SomeFree some) {
            kind = Kind.SOME_FREE;
            taken = some.taken();
            paid = some.paid();
        }
    }

    private void take(Money amount) {
        amountMinor = amount.minor();
        currency = amount.currency();
    }

    Discount view() {
        return switch (kind) {
            case PERCENT -> new Discount.Percent(rate);
            case AMOUNT -> new Discount.AmountOff(new Money(amountMinor, currency), per);
            case FIXED_PRICE -> new Discount.FixedPrice(new Money(amountMinor, currency));
            case SOME_FREE -> new Discount.SomeFree(taken, paid);
        };
    }
}
