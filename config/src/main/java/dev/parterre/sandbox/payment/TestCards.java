package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.TestCard.accepted;
import static dev.parterre.sandbox.payment.TestCard.visa;

import dev.parterre.sandbox.payment.TestCard.Authentication;
import dev.parterre.sandbox.payment.TestCard.RefundOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The test cards of Stripe's documentation, by number, by {@code pm_card_…} and by {@code tok_…}. */
final class TestCards {
    private static final String PAYMENT_METHOD = "pm_card_";
    private static final String TOKEN = "tok_";

    private static final List<TestCard> ALL = List.of(
            visa("4242424242424242", "visa"),
            accepted("4000056655665556", "visa_debit", "visa", "debit", "US"),
            accepted("5555555555554444", "mastercard", "mastercard", "credit", "US"),
            accepted("2223003122003222", "", "mastercard", "credit", "US"),
            accepted("5200828282828210", "mastercard_debit", "mastercard", "debit", "US"),
            accepted("5105105105105100", "mastercard_prepaid", "mastercard", "prepaid", "US"),
            accepted("378282246310005", "amex", "amex", "credit", "US"),
            accepted("371449635398431", "", "amex", "credit", "US"),
            accepted("6011111111111117", "discover", "discover", "credit", "US"),
            accepted("3056930009020004", "diners", "diners", "credit", "US"),
            accepted("36227206271667", "", "diners", "credit", "US"),
            accepted("3566002020360505", "jcb", "jcb", "credit", "JP"),
            accepted("6200000000000005", "unionpay", "unionpay", "credit", "CN"),
            accepted("4000001000000000", "bg", "visa", "credit", "BG"),
            accepted("4000002760000016", "de", "visa", "credit", "DE"),
            accepted("4000003000000030", "gr", "visa", "credit", "GR"),
            accepted("4000006420000001", "ro", "visa", "credit", "RO"),
            accepted("4000008260000000", "gb", "visa", "credit", "GB"),
            visa("4000000000000077", "bypassPending"),
            accepted("4000003720000278", "bypassPendingInternational", "visa", "credit", "IE"),
            visa("4000000000009235", "riskLevelElevated"),
            visa("4000000000000002", "visa_chargeDeclined").declining(Decline.GENERIC_DECLINE),
            visa("4000000000009995", "visa_chargeDeclinedInsufficientFunds").declining(Decline.INSUFFICIENT_FUNDS),
            visa("4000000000009987", "visa_chargeDeclinedLostCard").declining(Decline.LOST_CARD),
            visa("4000000000009979", "visa_chargeDeclinedStolenCard").declining(Decline.STOLEN_CARD),
            visa("4000000000000069", "chargeDeclinedExpiredCard").declining(Decline.EXPIRED_CARD),
            visa("4000000000000127", "chargeDeclinedIncorrectCvc").declining(Decline.INCORRECT_CVC),
            visa("4000000000000119", "chargeDeclinedProcessingError").declining(Decline.PROCESSING_ERROR),
            visa("4000000000006975", "visa_chargeDeclinedVelocityLimitExceeded")
                    .declining(Decline.CARD_VELOCITY_EXCEEDED),
            visa("4000000000000341", "chargeCustomerFail").decliningCharges(Decline.GENERIC_DECLINE),
            visa("4100000000000019", "radarBlock").decliningCharges(Decline.FRAUDULENT),
            visa("4000000000004954", "riskLevelHighest").decliningCharges(Decline.FRAUDULENT),
            visa("4000002500003155", "authenticationRequiredOnSetup").authenticating(Authentication.UNLESS_SET_UP),
            visa("4000002760003184", "authenticationRequired").authenticating(Authentication.ALWAYS),
            visa("4000003800000446", "authenticationRequiredSetupForOffSession")
                    .authenticating(Authentication.ON_SESSION),
            visa("4000008260003178", "authenticationRequiredChargeDeclinedInsufficientFunds")
                    .decliningCharges(Decline.INSUFFICIENT_FUNDS)
                    .authenticating(Authentication.UNLESS_SET_UP),
            visa("4000000000003220", "threeDSecure2Required").authenticating(Authentication.UNLESS_SET_UP),
            visa("4000000000003063", "threeDSecureRequired").authenticating(Authentication.UNLESS_SET_UP),
            visa("4000008400001629", "threeDSecureRequiredChargeDeclined")
                    .decliningCharges(Decline.GENERIC_DECLINE)
                    .authenticating(Authentication.UNLESS_SET_UP),
            visa("4000000000003055", "threeDSecureOptional").authenticating(Authentication.IF_ASKED),
            visa("4000000000007726", "pendingRefund").refunding(RefundOutcome.SUCCEEDS_LATER),
            visa("4000000000005126", "refundFail").refunding(RefundOutcome.FAILS_LATER),
            visa("4000000000000259", "createDispute").disputing("fraudulent", false),
            visa("4000000000002685", "createDisputeProductNotReceived").disputing("product_not_received", false),
            visa("4000000000001976", "createDisputeInquiry").disputing("fraudulent", true),
            visa("4000000000005423", "createIssuerFraudRecord"),
            visa("4000008400001280", "threeDSecureRequiredProcessingError")
                    .decliningCharges(Decline.PROCESSING_ERROR)
                    .authenticating(Authentication.UNLESS_SET_UP),
            visa("4000000000003097", "threeDSecureOptionalProcessingError").authenticating(Authentication.IF_ASKED),
            visa("4000000000000101", "cvcCheckFail"),
            visa("4000000000000010", "avsFail"),
            visa("4000000000000028", "avsLine1Fail"),
            visa("4000000000000036", "avsZipFail"),
            visa("4000000000000044", "avsUnchecked"),
            accepted("6011981111111113", "discover_debit", "discover", "debit", "US"),
            accepted("6011000990139424", "", "discover", "credit", "US"),
            accepted("6555900000604105", "", "jcb", "credit", "JP"),
            accepted("6205500000000000004", "", "unionpay", "credit", "CN"));

    private static final List<TestCard> OF_COUNTRIES = CountryCards.all();

    private TestCards() {}

    static List<TestCard> all() {
        return Stream.concat(ALL.stream(), OF_COUNTRIES.stream()).toList();
    }

    static Optional<TestCard> byNumber(String number) {
        return all().stream().filter(card -> card.number().equals(number)).findFirst();
    }

    /** The card of {@code pm_card_visa} and its like. */
    static Optional<TestCard> byPaymentMethod(String id) {
        return id.startsWith(PAYMENT_METHOD) ? byToken(id.substring(PAYMENT_METHOD.length())) : Optional.empty();
    }

    /** The card of {@code tok_visa} and its like. */
    static Optional<TestCard> byCardToken(String id) {
        return id.startsWith(TOKEN) ? byToken(id.substring(TOKEN.length())) : Optional.empty();
    }

    /** The documentation writes the declines both with and without the brand. */
    private static Optional<TestCard> byToken(String token) {
        return all().stream()
                .filter(card -> !card.token().isEmpty())
                .filter(card -> card.token().equals(token) || card.token().equals("visa_" + token))
                .findFirst();
    }
}
