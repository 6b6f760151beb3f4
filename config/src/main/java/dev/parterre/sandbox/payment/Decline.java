package dev.parterre.sandbox.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a card issuer says no, in the words and codes clients are told. */
enum Decline {
    GENERIC_DECLINE("card_declined", "05", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "51", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "41", "Your card was declined."),
    STOLEN_CARD("card_declined", "43", "Your card was declined."),
    FRAUDULENT("card_declined", null, "Your card was declined."),
    DO_NOT_HONOR("card_declined", "05", "Your card was declined."),
    TRY_AGAIN_LATER("card_declined", "19", "Your card was declined."),
    CARD_VELOCITY_EXCEEDED(
            "card_declined",
            "61",
            "Your card was declined for making repeated attempts too frequently or exceeding its amount limit."),
    EXPIRED_CARD("expired_card", "54", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "82", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error", "96", "An error occurred while processing your card. Try again in a little bit."),
    AUTHENTICATION_REQUIRED(
            "authentication_required", "1A", "Your card was declined. This transaction requires authentication.");

    private final String code;
    private final String networkCode;
    private final String message;

    Decline(String code, String networkCode, String message) {
        this.code = code;
        this.networkCode = networkCode;
        this.message = message;
    }

    /** The decline of this {@code decline_code}. */
    static Optional<Decline> of(String declineCode) {
        return Arrays.stream(values())
                .filter(decline -> decline.declineCode().equals(declineCode))
                .findFirst();
    }

    String code() {
        return code;
    }

    String declineCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of the card network; null where the gateway itself blocked the payment. */
    String networkCode() {
        return networkCode;
    }

    String message() {
        return message;
    }

    /** Whether trying the same card again can help. */
    String advice() {
        return switch (this) {
            case LOST_CARD, STOLEN_CARD, FRAUDULENT, EXPIRED_CARD -> "do_not_try_again";
            case AUTHENTICATION_REQUIRED, INCORRECT_CVC -> "confirm_card_data";
            default -> "try_again_later";
        };
    }
}
