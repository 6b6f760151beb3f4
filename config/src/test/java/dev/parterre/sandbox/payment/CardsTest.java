package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.sandbox.payment.CardPolicy.Answer;
import dev.parterre.sandbox.payment.CardPolicy.Circumstances;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void everyDocumentedNumberIsPlausibleAndUnique() {
        assertThat(TestCards.all()).extracting(TestCard::number).doesNotHaveDuplicates();
        assertThat(TestCards.all())
                .allSatisfy(card -> assertThat(new CardInput(card.number(), 12, 2030, "123").problems(NOVEMBER))
                        .isEmpty());
    }

    @Test
    void isFoundByPaymentMethodAndByToken() {
        assertThat(TestCards.byPaymentMethod("pm_card_visa"))
                .map(TestCard::last4)
                .contains("4242");
        assertThat(TestCards.byCardToken("tok_chargeDeclined"))
                .map(TestCard::last4)
                .contains("0002");
        assertThat(TestCards.byPaymentMethod("pm_card_")).isEmpty();
        assertThat(TestCards.byPaymentMethod("pm_1abc")).isEmpty();
    }

    /** Off session, set up earlier, authenticated now. */
    @ParameterizedTest
    @CsvSource({
        "visa, false, false, false, APPROVED",
        "visa, true, false, false, APPROVED",
        "authenticationRequired, false, false, false, AUTHENTICATE",
        "authenticationRequired, false, false, true, APPROVED",
        "authenticationRequired, true, true, false, DECLINED",
        "authenticationRequiredOnSetup, false, true, false, AUTHENTICATE",
        "authenticationRequiredOnSetup, true, false, false, DECLINED",
        "authenticationRequiredOnSetup, true, true, false, APPROVED",
        "authenticationRequiredSetupForOffSession, true, false, false, APPROVED",
        "authenticationRequiredSetupForOffSession, false, true, false, AUTHENTICATE",
        "threeDSecureRequiredChargeDeclined, false, false, false, AUTHENTICATE",
        "threeDSecureRequiredChargeDeclined, false, false, true, DECLINED",
        "visa_chargeDeclined, false, false, false, DECLINED"
    })
    void answersAsDocumented(String token, boolean offSession, boolean setUp, boolean authenticated, Answer answer) {
        TestCard card = TestCards.byPaymentMethod("pm_card_" + token).orElseThrow();

        assertThat(CardPolicy.onCharge(card, new Circumstances(offSession, setUp, authenticated, false))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void asksForProofWhenTheShopDoes() {
        TestCard card =
                TestCards.byPaymentMethod("pm_card_threeDSecureOptional").orElseThrow();

        assertThat(CardPolicy.onCharge(card, new Circumstances(false, false, false, true))
                        .answer())
                .isEqualTo(Answer.AUTHENTICATE);
        assertThat(CardPolicy.onCharge(card, new Circumstances(true, false, false, true))
                        .answer())
                .isEqualTo(Answer.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 2026, ",
        "11, 26, ",
        "10, 2026, INVALID_EXPIRY_YEAR",
        "12, 2076, INVALID_EXPIRY_YEAR",
        "0, 2030, INVALID_EXPIRY_MONTH",
        "1, -5, INVALID_EXPIRY_YEAR"
    })
    void checksTheDate(long month, long year, CardInput.Problem problem) {
        assertThat(new CardInput("4242424242424242", month, year, "123").problems(NOVEMBER))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void doesNotPrintCardData() {
        assertThat(new CardInput("4242424242424242", 12, 2030, "987").toString())
                .doesNotContain("4242")
                .doesNotContain("987");
    }
}
