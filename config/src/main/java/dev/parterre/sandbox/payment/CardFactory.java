package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/** Makes the payment method of a card: from a test token, or from number, expiry and security code. */
final class CardFactory {
    private static final int YEARS_TEST_TOKENS_LAST = 3;

    private CardFactory() {}

    /** A new payment method of a documented test token; it expires some years from now. */
    static ObjectNode ofToken(Change change, TestCard card) {
        YearMonth thisMonth = YearMonth.from(change.now().atZone(ZoneOffset.UTC));
        return create(change, card, thisMonth.plusYears(YEARS_TEST_TOKENS_LAST), "unchecked");
    }

    /** A new payment method of the parameters {@code card[number]}, {@code [exp_month]}, {@code [exp_year]}, {@code [cvc]}. */
    static ObjectNode ofParameters(Change change, Parameters card) {
        card.allow("number", "exp_month", "exp_year", "cvc", "token", "networks");
        if (card.text("token").isPresent()) {
            String token = card.requiredText("token");
            return ofToken(
                    change,
                    TestCards.byCardToken(token)
                            .orElseThrow(() -> StripeRefusal.noSuch("token", token, card.path("token"))));
        }
        YearMonth thisMonth = YearMonth.from(change.now().atZone(ZoneOffset.UTC));
        CardInput input = new CardInput(
                card.requiredText("number"),
                card.requiredInteger("exp_month"),
                card.requiredInteger("exp_year"),
                card.text("cvc").orElse(""));
        input.problems(thisMonth).stream().findFirst().ifPresent(problem -> {
            throw problem.refusal();
        });
        return ofInput(change, input);
    }

    /** A new payment method of card data without a problem. */
    static ObjectNode ofInput(Change change, CardInput input) {
        TestCard card = TestCards.byNumber(input.digits()).orElseThrow();
        return create(change, card, input.expiry(), input.cvc().isEmpty() ? "unavailable" : "unchecked");
    }

    private static ObjectNode create(Change change, TestCard test, YearMonth expiry, String cvcCheck) {
        ObjectNode method = change.create(PaymentMethods.KIND, Ids.paymentMethod());
        ObjectNode card = method.withObjectProperty("card");
        card.put("brand", test.brand())
                .put("country", test.country())
                .put("display_brand", test.brand())
                .put("exp_month", expiry.getMonthValue())
                .put("exp_year", expiry.getYear())
                .put("fingerprint", fingerprint(test.number()))
                .put("funding", test.funding())
                .put("last4", test.last4());
        checks(card.withObjectProperty("checks").put("cvc_check", cvcCheck), test.token());
        card.withObjectProperty("networks").withArrayProperty("available").add(test.brand());
        return method.put("_card", test.number());
    }

    /** What the bank says about the address and the code; these cards pay all the same. */
    private static void checks(ObjectNode checks, String token) {
        switch (token) {
            case "cvcCheckFail" -> checks.put("cvc_check", "fail");
            case "avsFail" -> checks.put("address_line1_check", "fail").put("address_postal_code_check", "fail");
            case "avsLine1Fail" -> checks.put("address_line1_check", "fail");
            case "avsZipFail" -> checks.put("address_postal_code_check", "fail");
            case "avsUnchecked" ->
                checks.put("address_line1_check", "unavailable").put("address_postal_code_check", "unavailable");
            default -> {
                // nothing to say
            }
        }
    }

    private static String fingerprint(String number) {
        byte[] name = ("parterre-sandbox:" + number).getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 16);
    }
}
