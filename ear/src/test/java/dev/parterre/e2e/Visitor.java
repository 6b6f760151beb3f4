package dev.parterre.e2e;

import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at pages and sends their forms by bare HTTP, as somebody does who wants what no browser would send. Keeps cookies. */
final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came back, after redirects. */
    record Answer(int status, URI address, String html) {

        /** The hidden fields of all its forms: what a browser would send back unasked. */
        Map<String, String> hidden() {
            var fields = new LinkedHashMap<String, String>();
            INPUT.matcher(html)
                    .results()
                    .map(found -> found.group())
                    .filter(input -> input.contains("type=\"hidden\""))
                    .forEach(input -> fields.put(attribute(NAME, input), attribute(VALUE, input)));
            return fields;
        }

        private static String attribute(Pattern pattern, String input) {
            var found = pattern.matcher(input);
            return found.find() ? found.group(1).replace("&amp;", "&") : "";
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.uri(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("the portal does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static URI at(String path) {
        return ParterreServer.portal().resolve(path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
