package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A charge to be made.
 *
 * @param payer who pays, as the asking component names them; null for a guest, who has no saved method and no balance of their own
 * @param purpose what it is for: a booking's reference
 * @param amount more than zero
 * @param offSession whether the customer is away, so that nobody can answer the bank's questions now
 * @param until when it is given up unless it went through
 */
public record PaymentCommand(String payer, String purpose, Money amount, Means means, boolean offSession, Instant until)
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

        static Means hosted() {
            return new Hosted();
        }
    }

    /** The customer is here and pays on the gateway's own page: by card or wallet, which never come near us. */
    public record Hosted() implements Means {

        @Override
        public Tender tender() {
            return Tender.CARD;
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

    /**
     * A transfer to the house's account, within the time to pay.
     *
     * @param from what the holder of the paying account is called, to recognise a transfer without its reference
     */
    public record Transfer(String from) implements Means {

        @Override
        public Tender tender() {
            return Tender.TRANSFER;
        }
    }

    /** Notes and coins at the box office. @param given what the customer put down; null when it was exact */
    public record Cash(Money given) implements Means {

        @Override
        public Tender tender() {
            return Tender.CASH;
        }
    }

    /** A card at the box office's terminal. @param receipt the number on the terminal's receipt */
    public record Terminal(String receipt) implements Means {

        @Override
        public Tender tender() {
            return Tender.TERMINAL;
        }
    }

    /** A balance with the house. @param code of a voucher or gift card; null for the payer's own credit */
    public record Balance(String code) implements Means {

        @Override
        public Tender tender() {
            return Tender.BALANCE;
        }

        /** A code is as good as money. */
        @Override
        public String toString() {
            return code == null ? "Balance[own]" : "Balance[code]";
        }
    }

    /**
     * Balances as far as they go, in order, and something else for the rest.
     *
     * @param rest null when the balances must be enough
     */
    public record CreditFirst(List<Balance> credits, Means rest) implements Means {

        public CreditFirst {
            credits = List.copyOf(credits);
        }

        @Override
        public Tender tender() {
            return rest == null ? Tender.BALANCE : rest.tender();
        }
    }
}
