package dev.parterre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/profile",
                "/preferences/edit?id=7&step=2",
                "/backoffice/bookings?q=%D0%98%D0%B2%D0%B0%D0%BD",
                "/loginless"
            })
    void leadsToPagesOfThisSite(String asked) {
        assertThat(WantedPage.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "profile", "https://evil.example/", "//evil.example/", "/\\evil.example/", "/\t/evil.example",
                        "\\\\evil.example",
                "javascript:alert(1)", "/a\r\nSet-Cookie: a=b", "/a b", "/<script>", "/login", "/login?to=/login",
                        "/register.xhtml",
                "/confirm?token=x", "/password?token=x", "/forgotten"
            })
    void leadsHomeFromAnythingElse(String asked) {
        assertThat(WantedPage.of(asked)).isEqualTo(WantedPage.HOME);
    }

    @Test
    void leadsHomeFromWhatIsTooLong() {
        assertThat(WantedPage.of("/" + "a".repeat(4000))).isEqualTo(WantedPage.HOME);
    }
}
