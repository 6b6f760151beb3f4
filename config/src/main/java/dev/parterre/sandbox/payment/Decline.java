package dev.parterre.sandbox.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a card issuer says no, in the words and codes clients are told. */
enum Decline {
    GENERIC_DECLINE("card_declined", "05", Words.DECLINED),
    INSUFFICIENT_FUNDS("card_declined", "51", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "41", Words.DECLINED),
    STOLEN_CARD("card_declined", "43", Words.DECLINED),
    FRAUDULENT("card_declined", null, Words.DECLINED),
    DO_NOT_HONOR("card_declined", "05", Words.DECLINED),
    TRY_AGAIN_LATER("card_declined", "19", Words.DECLINED),
    APPROVE_WITH_ID("card_declined", "05", Words.DECLINED),
    CALL_ISSUER("card_declined", "05", Words.DECLINED),
    CARD_NOT_SUPPORTED("card_declined", "05", Words.DECLINED),
    CURRENCY_NOT_SUPPORTED("card_declined", "05", Words.DECLINED),
    DO_NOT_TRY_AGAIN("card_declined", "05", Words.DECLINED),
    DUPLICATE_TRANSACTION("card_declined", "05", Words.DECLINED),
    INCORRECT_ADDRESS("card_declined", "05", Words.DECLINED),
    INCORRECT_PIN("card_declined", "05", Words.DECLINED),
    INCORRECT_ZIP("card_declined", "05", Words.DECLINED),
    INVALID_ACCOUNT("card_declined", "05", Words.DECLINED),
    INVALID_AMOUNT("card_declined", "05", Words.DECLINED),
    ISSUER_NOT_AVAILABLE("card_declined", "05", Words.DECLINED),
    MERCHANT_BLACKLIST("card_declined", "05", Words.DECLINED),
    NEW_ACCOUNT_INFORMATION_AVAILABLE("card_declined", "05", Words.DECLINED),
    NO_ACTION_TAKEN("card_declined", "05", Words.DECLINED),
    NOT_PERMITTED("card_declined", "05", Words.DECLINED),
    PICKUP_CARD("card_declined", "05", Words.DECLINED),
    PIN_TRY_EXCEEDED("card_declined", "05", Words.DECLINED),
    REENTER_TRANSACTION("card_declined", "05", Words.DECLINED),
    RESTRICTED_CARD("card_declined", "05", Words.DECLINED),
    REVOCATION_OF_ALL_AUTHORIZATIONS("card_declined", "05", Words.DECLINED),
    REVOCATION_OF_AUTHORIZATION("card_declined", "05", Words.DECLINED),
    SECURITY_VIOLATION("card_declined", "05", Words.DECLINED),
    SERVICE_NOT_ALLOWED("card_declined", "05", Words.DECLINED),
    STOP_PAYMENT_ORDER("card_declined", "05", Words.DECLINED),
    TESTMODE_DECLINE("card_declined", "05", Words.DECLINED),
    TRANSACTION_NOT_ALLOWED("card_declined", "05", Words.DECLINED),
    WITHDRAWAL_COUNT_LIMIT_EXCEEDED("card_declined", "05", Words.DECLINED),
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

    private static final class Words {
        private static final String DECLINED = "Your card was declined.";
    }

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
            case LOST_CARD,
                    STOLEN_CARD,
                    FRAUDULENT,
                    EXPIRED_CARD,
                    DO_NOT_TRY_AGAIN,
                    PICKUP_CARD,
                    RESTRICTED_CARD,
                    REVOCATION_OF_ALL_AUTHORIZATIONS,
                    REVOCATION_OF_AUTHORIZATION,
                    STOP_PAYMENT_ORDER,
                    MERCHANT_BLACKLIST -> "do_not_try_again";
            case AUTHENTICATION_REQUIRED, INCORRECT_CVC -> "confirm_card_data";
            default -> "try_again_later";
        };
    }
}
