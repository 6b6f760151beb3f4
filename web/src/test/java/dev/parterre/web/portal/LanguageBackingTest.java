package dev.parterre.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageBackingTest {

    private final Map<String, Object> request = new HashMap<>(Map.of("getRequestURI", "/event"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg-BG,bg;q=0.9,en;q=0.8 | bg",
                "en-GB,en;q=0.9 | en",
                "de-DE,de;q=0.9,bg;q=0.5 | bg",
                "de-DE,fr | en",
                "*;q=notanumber | en",
                "'' | en"
            })
    void followsTheBrowser(String accepted, String tag) {
        request.put("getHeader", accepted);

        assertThat(language().getTag()).isEqualTo(tag);
    }

    @Test
    void followsAnEarlierChoiceBeforeTheBrowser() {
        request.put("getHeader", "en");
        request.put("getCookies", new Cookie[] {new Cookie("other", "x"), new Cookie("lang", "bg")});

        assertThat(language().getTag()).isEqualTo("bg");
    }

    @Test
    void ignoresAChoiceThatIsNone() {
        request.put("getCookies", new Cookie[] {new Cookie("lang", "<script>")});

        assertThat(language().getTag()).isEqualTo("en");
    }

    @Test
    void offersThisPageInTheOtherLanguageAndKeepsItsParameters() {
        request.put("getQueryString", "id=7&lang=bg&from=2026-12-12");

        assertThat(language().getSwitchUrl()).isEqualTo("/event?id=7&from=2026-12-12&lang=bg");
        assertThat(language().getCurrentUrl()).isEqualTo("/event?id=7&from=2026-12-12");
        assertThat(language().getOtherName()).isEqualTo("Български");
        assertThat(language().getOtherShort()).isEqualTo("БГ");
    }

    @Test
    void namesThePageThatWasAskedForOnAnErrorPage() {
        request.put("getRequestURI", "/WEB-INF/errorpages/404.xhtml");
        request.put("jakarta.servlet.error.request_uri", "/nowhere");

        assertThat(language().getSwitchUrl()).isEqualTo("/nowhere?lang=bg");
    }

    private LanguageBacking language() {
        LanguageBacking language = new LanguageBacking(stub(), null);
        language.find();
        return language;
    }

    private HttpServletRequest stub() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> request.get(
                        method.getName().equals("getAttribute") ? (String) arguments[0] : method.getName()));
    }
}
