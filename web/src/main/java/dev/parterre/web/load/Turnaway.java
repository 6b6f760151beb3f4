package dev.parterre.web.load;

import dev.parterre.shared.Json;
import dev.parterre.web.api.Problem;
import dev.parterre.web.refusal.RefusalText;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.LocaleUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ThreadLocalRandom;

/** The quick no at the door: problem+json for the API, a small page for people, in their language; it needs no worker. */
final class Turnaway {

    private static final int UNAVAILABLE = 503;
    private static final int TOO_LARGE = 413;
    /** Not everybody comes back in the same second. */
    private static final int LONGEST_WAIT = 3;

    private final String page = page();

    void overloaded(HttpServerExchange exchange) {
        var wait = ThreadLocalRandom.current().nextInt(LONGEST_WAIT) + 1;
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, wait);
        answer(exchange, UNAVAILABLE, "overloaded", Map.of("retryAfter", wait));
    }

    /** The rest of the body is not read. */
    void tooLarge(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        answer(exchange, TOO_LARGE, "too-large", Map.of());
    }

    private void answer(HttpServerExchange exchange, int status, String code, Map<String, Object> facts) {
        var locale = locale(exchange);
        var headers = exchange.getResponseHeaders();
        headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
        headers.put(Headers.CACHE_CONTROL, "no-store");
        exchange.setStatusCode(status);
        if (exchange.getRelativePath().startsWith("/api/")) {
            headers.put(Headers.CONTENT_TYPE, "application/problem+json");
            send(exchange, Json.write(Problem.of(status, code, RefusalText.of(code, facts, locale), facts)));
        } else {
            headers.put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
            headers.put(
                    new HttpString("Content-Security-Policy"),
                    "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'");
            send(exchange, inWords(locale));
        }
    }

    private static void send(HttpServerExchange exchange, String text) {
        exchange.getResponseSender().send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locale locale(HttpServerExchange exchange) {
        var wanted =
                LocaleUtils.getLocalesFromHeader(exchange.getRequestHeaders().get(Headers.ACCEPT_LANGUAGE));
        return RefusalText.supported(wanted.isEmpty() ? null : wanted.get(0));
    }

    private String inWords(Locale locale) {
        var words = ResourceBundle.getBundle("i18n.messages", locale, Turnaway.class.getClassLoader());
        return page.replace("{language}", locale.getLanguage())
                .replace("{title}", words.getString("error.page.busy.title"))
                .replace("{text}", words.getString("error.page.busy.text"));
    }

    private static String page() {
        try (var file = Turnaway.class.getResourceAsStream("overloaded.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
