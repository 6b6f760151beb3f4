package dev.parterre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {

    private final Map<String, Object> request = new HashMap<>(Map.of("isSecure", false, "getContextPath", ""));
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void everyAnswerIsGuarded() throws Exception {
        ask("/");

        assertThat(headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsKeys("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy")
                .doesNotContainKeys("Strict-Transport-Security", "Cache-Control", "Content-Security-Policy");
    }

    @Test
    void asksForSecureTransportOnlyOverIt() throws Exception {
        request.put("isSecure", true);

        ask("/");

        assertThat(headers).containsKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tickets/", "/preferences/edit", "/backoffice/", "/profile", "/login", "/bookings/X/tickets.pdf"
            })
    void whatIsPrivateIsNotKept(String path) throws Exception {
        ask(path);

        assertThat(headers).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void noPageOfSomebodySignedInIsKeptButFilesAre() throws Exception {
        request.put("getUserPrincipal", (Principal) () -> "7");

        ask("/event");
        assertThat(headers).containsEntry("Cache-Control", "no-store");

        headers.clear();
        ask("/resources/css/tokens.css");
        assertThat(headers).doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posters/7.svg", "/api/v1/events"})
    void whatIsNoPageMayLoadNothing(String path) throws Exception {
        ask(path);

        assertThat(headers.get("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void theErrorPageOfWhatIsPrivateIsNotKeptEither() throws Exception {
        request.put("getAttribute", "/tickets/");

        ask("/error.xhtml");

        assertThat(headers).containsEntry("Cache-Control", "no-store").containsKey("X-Content-Type-Options");
    }

    private void ask(String path) throws Exception {
        request.put("getRequestURI", path);
        new SecurityHeadersFilter()
                .doFilter(stub(HttpServletRequest.class), stub(HttpServletResponse.class), (in, out) -> {});
    }

    private <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], (String) arguments[1]);
                    }
                    return request.get(method.getName());
                }));
    }
}
