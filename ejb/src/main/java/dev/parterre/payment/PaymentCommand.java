package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;

/**
 * A charge to be made.
 *
 * @param payer who pays, as the asking component names them; null for a guest, who has no saved method
 * @param purpose what it is for: a booking's reference
 * @param amount more than zero
 * @param offSession whether the customer is away, so that nobody can answer the bank's questions now
 */
public record PaymentCommand(String payer, String purpose, Money amount, Means means, boolean offSession)
        implements Serializable {

    /** How a customer wants to pay. */
    public sealed interface Means extends Serializable {

        Tender tender();

        static Means saved(PaymentMethodId method) {
            return new Saved(method);
        }

        static Means token(String token) {
            return new Token(token);
        }
    }

    /** A method that the payer has saved. */
    public record Saved(PaymentMethodId method) implements Means {

        @Override
        public Tender tender() {
            return Tender.CARD;
        }
    }

    /** A one-time token of the card gateway. */
    public record Token(String token) implements Means {

        @Override
        public Tender tender() {
            return Tender.CARD;
        }
    }
}
