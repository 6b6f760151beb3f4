package dev.parterre.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Parts of amounts in whole minor units. Percentages are rounded half up. What is split among several is split by largest remainders:
 * the parts add up to the whole, and none is a minor unit or more away from what it would be exactly; among equals the first ones get
 * the more.
 */
final class Portions {

    /** Rates have two decimals: 100 % is so many of their units. */
    private static final long WHOLE = 10_000;

    private Portions() {}

    /** {@code amount * rate / 100} */
    static long percent(long amount, BigDecimal rate) {
        return halfUp(Math.multiplyExact(amount, units(rate)), WHOLE);
    }

    /** What comes on top so that it is that share of the sum: {@code amount * rate / (100 - rate)}. */
    static long percentOfSum(long amount, BigDecimal rate) {
        var units = units(rate);
        return halfUp(Math.multiplyExact(amount, units), WHOLE - units);
    }

    /** The tax inside of these amounts: {@code rate / (100 + rate)} of their sum, rounded once, split among them. */
    static long[] taxInside(long[] gross, BigDecimal rate) {
        var units = units(rate);
        var whole = WHOLE + units;
        var parts = new long[gross.length];
        var remainders = new long[gross.length];
        for (var i = 0; i < gross.length; i++) {
            var product = Math.multiplyExact(gross[i], units);
            parts[i] = product / whole;
            remainders[i] = product % whole;
        }
        spread(halfUp(Math.multiplyExact(sum(gross), units), whole), parts, remainders);
        return parts;
    }

    /** An amount split in proportion to weights that are not all nothing. */
    static long[] split(long amount, long[] weights) {
        var whole = BigInteger.valueOf(sum(weights));
        var parts = new long[weights.length];
        var remainders = new long[weights.length];
        for (var i = 0; i < weights.length; i++) {
            var product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]));
            var divided = product.divideAndRemainder(whole);
            parts[i] = divided[0].longValueExact();
            remainders[i] = divided[1].longValueExact();
        }
        spread(amount, parts, remainders);
        return parts;
    }

    static long sum(long[] amounts) {
        var sum = 0L;
        for (var amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    private static void spread(long total, long[] parts, long[] remainders) {
        var missing = total - sum(parts);
        if (missing == 0) {
            return;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(missing)
                .forEach(i -> parts[i]++);
    }

    private static long halfUp(long numerator, long denominator) {
        return Math.addExact(Math.multiplyExact(2, numerator), denominator) / (2 * denominator);
    }

    private static long units(BigDecimal rate) {
        return rate.movePointRight(2).longValueExact();
    }
}
