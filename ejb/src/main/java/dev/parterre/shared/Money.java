package dev.parterre.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount in the minor units of an ISO 4217 currency; may be negative. In JSON it is {@code {"amount":"45.00","currency":"EUR"}}.
 *
 * <p>Percentages of it are rounded half up to the minor unit. How the price of several places, the tax inside of it and the parts of
 * it are rounded is told once, in the description of the component {@code pricing}.
 */
@JsonIncludeProperties({"amount", "currency"})
@JsonPropertyOrder({"amount", "currency"})
public record Money(long minor, String currency) implements Comparable<Money>, Serializable {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Money {
        Objects.requireNonNull(currency, "currency");
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * @param amount a plain decimal such as {@code 45.00}
     * @throws NotAnAmount when it is no number, has more decimals than the currency, or the currency does not exist
     */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        try {
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            var exact = new BigDecimal(amount.strip()).setScale(digits, RoundingMode.UNNECESSARY);
            return new Money(exact.unscaledValue().longValueExact(), currency);
        } catch (ArithmeticException | IllegalArgumentException | NullPointerException unreadable) {
            throw new NotAnAmount(amount, currency);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** The tax contained in this gross amount at a rate in percent: {@code gross * rate / (100 + rate)}. */
    public Money taxContained(BigDecimal ratePercent) {
        return part(ratePercent, HUNDRED.add(ratePercent));
    }

    /** The share of this amount that a rate in percent stands for: {@code amount * rate / 100}. */
    public Money share(BigDecimal ratePercent) {
        return part(ratePercent, HUNDRED);
    }

    private Money part(BigDecimal numerator, BigDecimal denominator) {
        var part = BigDecimal.valueOf(minor).multiply(numerator).divide(denominator, 0, RoundingMode.HALF_UP);
        return new Money(part.longValueExact(), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    /** The amount as a plain decimal with the currency's digits, {@code 45.00}. */
    @JsonProperty("amount")
    public String amount() {
        return decimal().toPlainString();
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** As people of that language write it, {@code €45.00} or {@code 45,00 €}. */
    public String display(Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Currency.getInstance(currency).getDefaultFractionDigits());
        return format.format(decimal());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of " + currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
