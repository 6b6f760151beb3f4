package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;

/**
 * A charge to be made.
 *
 * @param payer who pays, as the asking component names them; null for a guest, who can only pay with a token
 * @param purpose what it is for: a booking's reference
 * @param amount more than zero
 * @param means a saved method of the payer, or a one-time token of the gateway
 * @param offSession whether the customer is away, so that nobody can answer the bank's questions now
 */
public record PaymentCommand(String payer, String purpose, Money amount, Means means, boolean offSession)
        implements Serializable {

    /** Exactly one of the two is given. */
    public record Means(PaymentMethodId method, String token) implements Serializable {

        public static Means saved(PaymentMethodId method) {
            return new Means(method, null);
        }

        public static Means token(String token) {
            return new Means(null, token);
        }
    }
}
