package dev.parterre.shared;

import java.util.Map;

/** The text is no amount of money in that currency. */
public class NotAnAmount extends Refusal {

    public NotAnAmount(String amount, String currency) {
        super(Kind.INVALID, Map.of("amount", String.valueOf(amount), "currency", String.valueOf(currency)));
    }
}
