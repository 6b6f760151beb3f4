package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ivan@example.com, ivan@example.com",
        "'  ivan@example.com ', ivan@example.com",
        "Ivan.Petrov+jazz@Example.COM, Ivan.Petrov+jazz@example.com",
        "ivan@пример.бг, ivan@xn--e1afmkfd.xn--90ae",
        "o'neil@sub.example.co.uk, o'neil@sub.example.co.uk",
    })
    void takesAddressesMailCanBeSentTo(String typed, String kept) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "ivan",
                "@example.com",
                "ivan@",
                "ivan@localhost",
                "ivan@example..com",
                ".ivan@example.com",
                "ivan.@example.com",
                "iv..an@example.com",
                "ivan petrov@example.com",
                "ivan@exam ple.com",
                "ivan@example.com\r\nBcc: all@example.com",
                "ivan@@example.com",
                "иван@example.com",
                "ivan@-example.com",
                "ivan@example.c",
                "\"ivan\"@example.com",
                "ivan@[127.0.0.1]",
                "ivan<b>@example.com",
                "ivan\u0000@example.com"
            })
    void refusesWhatIsNone(String typed) {
        assertThatExceptionOfType(NotAnEmailAddress.class).isThrownBy(() -> EmailAddress.of(typed));
    }

    @Test
    void oneAddressIsOnePersonsHoweverItIsSpelled() {
        assertThat(EmailAddress.same(" Elena@Пример.БГ", "elena@xn--e1afmkfd.xn--90ae"))
                .isTrue();
        assertThat(EmailAddress.same("elena@example.com", "elena@example.org")).isFalse();
        assertThat(EmailAddress.same(null, null)).isFalse();
        assertThat(EmailAddress.same("елена@пример.бг", "Елена@пример.бг")).isTrue();
        assertThat(EmailAddress.spelled("елена@пример.бг")).isEqualTo("елена@пример.бг");
        assertThat(EmailAddress.of("elena@пример.бг").spellings())
                .containsExactly("elena@xn--e1afmkfd.xn--90ae", "elena@пример.бг");
        assertThat(EmailAddress.of("Elena@Example.com").spellings()).containsExactly("Elena@example.com");
    }

    @Test
    void refusesWhatIsLongerThanMailAllows() {
        var longLocal = "a".repeat(65) + "@example.com";
        var longest = "a".repeat(64) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + ".com";

        assertThat(EmailAddress.parsed(longLocal)).isEmpty();
        assertThat(EmailAddress.parsed(longest)).isPresent();
        assertThat(EmailAddress.parsed("a".repeat(100_000) + "@example.com")).isEmpty();
    }

    @Test
    void aPersonHasOneAddressHoweverItIsWritten() {
        assertThat(EmailAddress.of("Ivan@Example.com").key())
                .isEqualTo(EmailAddress.of("ivan@example.COM").key());
    }
}
