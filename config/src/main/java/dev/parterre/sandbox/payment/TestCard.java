package dev.parterre.sandbox.payment;

import java.util.Optional;

/**
 * A card number that Stripe documents for tests, and what it does.
 *
 * @param token what follows {@code pm_card_}; empty if the card has none
 * @param decline what its charges are declined with, if they are
 * @param refundOutcome how its refunds go
 * @param dispute how its holder disputes what was paid, if they do
 */
record TestCard(
        String number,
        String token,
        String brand,
        String funding,
        String country,
        Authentication authentication,
        Optional<Decline> decline,
        boolean attachable,
        RefundOutcome refundOutcome,
        Optional<AtOnce> dispute) {

    /** The holder disputes each payment as soon as it is made; an inquiry takes no money. */
    record AtOnce(String reason, boolean inquiry) {}

    /** When the holder must prove to be the holder (3-D Secure). */
    enum Authentication {
        NEVER,
        IF_ASKED,
        UNLESS_SET_UP,
        ON_SESSION,
        ALWAYS
    }

    /** What becomes of a refund to the card. */
    enum RefundOutcome {
        SUCCEEDS,
        SUCCEEDS_LATER,
        FAILS_LATER
    }

    static TestCard accepted(String number, String token, String brand, String funding, String country) {
        return new TestCard(
                number,
                token,
                brand,
                funding,
                country,
                Authentication.NEVER,
                Optional.empty(),
                true,
                RefundOutcome.SUCCEEDS,
                Optional.empty());
    }

    static TestCard visa(String number, String token) {
        return accepted(number, token, "visa", "credit", "US");
    }

    /** Declines every charge; cannot be saved either. */
    TestCard declining(Decline with) {
        return copy(authentication, Optional.of(with), false, refundOutcome);
    }

    /** Can be saved, declines every charge. */
    TestCard decliningCharges(Decline with) {
        return copy(authentication, Optional.of(with), true, refundOutcome);
    }

    TestCard authenticating(Authentication when) {
        return copy(when, decline, attachable, refundOutcome);
    }

    TestCard refunding(RefundOutcome outcome) {
        return copy(authentication, decline, attachable, outcome);
    }

    private TestCard copy(
            Authentication newAuthentication, Optional<Decline> newDecline, boolean canAttach, RefundOutcome refund) {
        return new TestCard(
                number, token, brand, funding, country, newAuthentication, newDecline, canAttach, refund, dispute);
    }

    /** Pays, and then wants the money back from the bank. */
    TestCard disputing(String reason, boolean inquiry) {
        return new TestCard(
                number,
                token,
                brand,
                funding,
                country,
                authentication,
                decline,
                attachable,
                refundOutcome,
                Optional.of(new AtOnce(reason, inquiry)));
    }

    String last4() {
        return number.substring(number.length() - 4);
    }
}
