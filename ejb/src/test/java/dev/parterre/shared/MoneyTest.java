package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"45.00,EUR,4500", "45,EUR,4500", "0.01,EUR,1", "-3.50,EUR,-350", "1500,JPY,1500", "1.234,KWD,1234"})
    void readsAmountsInTheCurrencysMinorUnits(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({"45.001,EUR", "1.5,JPY", "abc,EUR", "'',EUR", "1,XXQ", "1e30,EUR", "'1,50',EUR"})
    void refusesWhatIsNoAmount(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(NotAnAmount.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100.00,19,15.97",
        "120.00,20,20.00",
        "0.05,20,0.01",
        "0.02,20,0.00",
        "34.00,7,2.22",
        "15.00,19,2.39",
        "0.00,20,0.00"
    })
    void taxContainedIsRoundedHalfUpPerLine(String gross, String rate, String tax) {
        assertThat(Money.of(gross, "EUR").taxContained(new BigDecimal(rate))).isEqualTo(Money.of(tax, "EUR"));
    }

    @Test
    void fiveLinesOfAHundredKeepTheirGross() {
        var line = Money.of("100.00", "EUR");
        var net = line.minus(line.taxContained(new BigDecimal("19")));
        assertThat(net.times(5)).isEqualTo(Money.of("420.15", "EUR"));
        assertThat(line.taxContained(new BigDecimal("19")).times(5)).isEqualTo(Money.of("79.85", "EUR"));
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(Money.of("1234.50", "EUR").display(Locale.ENGLISH))
                .contains("1,234.50")
                .contains("€");
        assertThat(Money.of("45.00", "EUR").display(Locale.forLanguageTag("bg")))
                .contains("45,00")
                .contains("€");
    }

    @Test
    void isAmountAndCurrencyInJson() {
        var money = Money.of("45.00", "EUR");
        assertThat(Json.write(money)).isEqualTo("{\"amount\":\"45.00\",\"currency\":\"EUR\"}");
        assertThat(Json.read(Json.write(money), Money.class)).isEqualTo(money);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.zero("EUR").plus(Money.zero("USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
