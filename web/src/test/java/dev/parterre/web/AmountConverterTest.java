package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountConverterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50|12.50",
                "12,50|12.50",
                " 12,5 € |12.5",
                "€12|12",
                "12,50 EUR|12.50",
                "1 234 567|1234567",
                "1’234.50|1234.50",
                "9 %|9",
                "1 234,56|1234.56",
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1,234,567|1234567",
                "0,125|0.125",
                "-3,20|-3.20",
                "−3|-3",
                "1234|1234"
            })
    void readsWhatPeopleType(String typed, BigDecimal meant) {
        assertThat(AmountConverter.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "1.234",
                "twelve",
                "12.50.1",
                "1,23,4",
                "--1",
                "1e5",
                "12345678901234",
                ".",
                "12,50 лв.",
                "$5",
                "12 50",
                "5€50",
                "1 23"
            })
    void asksAgainForWhatIsNoneOrCouldBeTwo(String typed) {
        assertThat(AmountConverter.read(typed)).isEmpty();
    }

    @Test
    void writesThemAsTheLanguageDoes() {
        assertThat(AmountConverter.written(new BigDecimal("12.50"), Locale.forLanguageTag("bg")))
                .isEqualTo("12,50");
        assertThat(AmountConverter.written(new BigDecimal("12.50"), Locale.ENGLISH))
                .isEqualTo("12.50");
    }
}
