package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.web.CorrelationFilter;
import dev.parterre.web.security.SecurityHeadersFilter;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers anonymous readers of availability before a worker, an authentication and a chain of filters are busied with them,
 * whenever a page is at hand. All others, and whoever renews a page ten times a second, take the ordinary way.
 *
 * <p>Runs on an I/O thread: nothing here may wait. Says the same headers as {@link AvailabilityFilter} and those in front of it.
 */
final class AvailabilityHandler implements HttpHandler {

    /** The servlet context's attribute with the {@link AvailabilityPages}. */
    static final String PAGES = AvailabilityPages.class.getName();

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final HttpString CORRELATION = new HttpString(CorrelationFilter.HEADER);
    private static final Map<HttpString, String> PLAIN = named(SecurityHeadersFilter.ofApi(false));
    private static final Map<HttpString, String> SECURE = named(SecurityHeadersFilter.ofApi(true));

    private final HttpHandler next;
    private final ServletContext application;

    AvailabilityHandler(HttpHandler next, ServletContext application) {
        this.next = next;
        this.application = application;
    }

    private static Map<HttpString, String> named(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(header -> new HttpString(header.getKey()), Map.Entry::getValue));
    }

    static boolean takesJson(String accept) {
        return accept == null || accept.contains("*/*") || accept.contains("application/json");
    }

    static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var page = page(exchange);
        if (page.isPresent()) {
            send(page.get(), exchange);
        } else {
            next.handleRequest(exchange);
        }
    }

    private Optional<AvailabilityPage> page(HttpServerExchange exchange) {
        var path = exchange.getRelativePath();
        var headers = exchange.getRequestHeaders();
        if (!path.startsWith(AvailabilityFilter.BEFORE)
                || !path.endsWith(AvailabilityFilter.AVAILABILITY)
                || !Methods.GET.equals(exchange.getRequestMethod())
                || headers.contains(Headers.AUTHORIZATION)
                || !takesJson(headers.getFirst(Headers.ACCEPT))
                || !(application.getAttribute(PAGES) instanceof AvailabilityPages pages)) {
            return Optional.empty();
        }
        var id = path.substring(
                AvailabilityFilter.BEFORE.length(), path.length() - AvailabilityFilter.AVAILABILITY.length());
        return ID.matcher(id).matches() ? pages.pageAtHand(new PerformanceId(Long.parseLong(id))) : Optional.empty();
    }

    private static void send(AvailabilityPage page, HttpServerExchange exchange) {
        var asked = exchange.getRequestHeaders();
        var answer = exchange.getResponseHeaders();
        ("https".equals(exchange.getRequestScheme()) ? SECURE : PLAIN).forEach(answer::put);
        answer.put(CORRELATION, CorrelationFilter.idOf(asked.getFirst(CORRELATION)));
        var compressed = takesGzip(asked.getFirst(Headers.ACCEPT_ENCODING));
        answer.put(Headers.ETAG, page.quotedTag(compressed));
        answer.put(Headers.CACHE_CONTROL, "no-cache");
        answer.put(Headers.VARY, "Accept-Encoding");
        if (page.isKnownBy(asked.getFirst(Headers.IF_NONE_MATCH))) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        if (compressed) {
            answer.put(Headers.CONTENT_ENCODING, "gzip");
        }
        answer.put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(ByteBuffer.wrap(page.bytes(compressed)));
    }
}
