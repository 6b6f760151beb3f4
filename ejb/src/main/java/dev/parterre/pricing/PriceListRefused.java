package dev.parterre.pricing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A price list that cannot be taken. The fact {@code reason} says why: {@code empty}, {@code unknown-currency},
 * {@code mixed-currencies}, {@code bad-rate}, {@code negative-price}, {@code no-adult-price} or {@code too-dear}.
 */
public class PriceListRefused extends Refusal {

    public PriceListRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
