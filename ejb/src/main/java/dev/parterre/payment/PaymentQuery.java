package dev.parterre.payment;

import java.io.Serializable;
import java.util.Optional;

/**
 * What staff look for.
 *
 * @param text a payment's id, what it is for, or the gateway's name of it; empty for all
 */
public record PaymentQuery(String text, Optional<PaymentState> state) implements Serializable {

    public PaymentQuery {
        text = text == null ? "" : text.strip();
    }
}
