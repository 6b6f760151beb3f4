package dev.parterre.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    @Test
    void codesAreSaidInWords() {
        assertThat(RefusalText.of("billing-address-refused", Map.of("field", "postcode"), BULGARIAN))
                .contains("пощенския код")
                .doesNotContain("postcode");
        assertThat(RefusalText.of(
                        "cancellation-terms-refused", Map.of("field", "fee", "reason", "negative"), Locale.ENGLISH))
                .contains("what is kept of each ticket (less than nothing)");
    }

    @Test
    void aReasonWithAnOwnSentenceIsThatSentence() {
        assertThat(RefusalText.of("vat-number-refused", Map.of("reason", "check-digits"), BULGARIAN))
                .contains("контролната му цифра");
    }

    @Test
    void aCodeWithoutWordsIsShownAsItIs() {
        assertThat(RefusalText.of("payment-declined", Map.of("reason", "new_code"), Locale.ENGLISH))
                .contains("(new_code)");
    }

    @Test
    void moneyIsWrittenAsTheLanguageDoes() {
        var facts = Map.<String, Object>of("reason", "more-than-due", "due", Money.of("1234.50", "EUR"));
        assertThat(RefusalText.of("payout-refused", facts, Locale.ENGLISH)).contains("€1,234.50");
        assertThat(RefusalText.of("payout-refused", facts, BULGARIAN)).contains("1234,50\u00a0€");
    }
}
