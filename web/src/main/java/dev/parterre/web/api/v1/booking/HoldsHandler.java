package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parterre.shared.Correlation;
import dev.parterre.shared.Json;
import dev.parterre.web.CorrelationFilter;
import dev.parterre.web.api.PlainAnswer;
import dev.parterre.web.load.RequestBytes;
import dev.parterre.web.refusal.RefusalText;
import dev.parterre.web.security.SecurityHeadersFilter;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.LocaleUtils;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes guests' requests for places past authentication, filters and JAX-RS, which cost more than the hold itself. Whatever is unusual about a request (somebody signed in, a body that is no proper
 * request, another content type) takes the ordinary way through {@link PerformanceHoldsResource}, which answers the same; a test
 * compares the two. Inside the door of {@code web.load}, so its budgets hold here too.
 */
final class HoldsHandler implements HttpHandler {

    /** The servlet context's attribute with the {@link GuestHolds}. */
    static final String HOLDS = GuestHolds.class.getName();

    private static final String API = "/api/v1/";
    private static final Pattern PATH = Pattern.compile("/api/v1/performances/([1-9][0-9]{0,17})/holds");
    private static final ObjectReader REQUEST = Json.mapper().readerFor(HoldRequest.class);
    private static final HttpString CORRELATION = new HttpString(CorrelationFilter.HEADER);
    private static final HttpString KEY = new HttpString(HoldsResource.IDEMPOTENCY);
    private static final HttpString SECRET = new HttpString(HoldsResource.SECRET);
    private static final Map<HttpString, String> PLAIN = named(SecurityHeadersFilter.ofApi(false));
    private static final Map<HttpString, String> SECURE = named(SecurityHeadersFilter.ofApi(true));

    private final HttpHandler next;
    private final ServletContext application;

    HoldsHandler(HttpHandler next, ServletContext application) {
        this.next = next;
        this.application = application;
    }

    private static Map<HttpString, String> named(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(header -> new HttpString(header.getKey()), Map.Entry::getValue));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var path = PATH.matcher(exchange.getRelativePath());
        if (Methods.POST.equals(exchange.getRequestMethod())
                && path.matches()
                && isGuests(exchange)
                && application.getAttribute(HOLDS) instanceof GuestHolds holds) {
            var request = request(exchange);
            if (request.isPresent()) {
                hold(exchange, holds, ask(exchange, path.group(1), request.get()));
                return;
            }
        }
        next.handleRequest(exchange);
    }

    private static boolean isGuests(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var type = headers.getFirst(Headers.CONTENT_TYPE);
        var accept = headers.getFirst(Headers.ACCEPT);
        return !headers.contains(Headers.AUTHORIZATION)
                && !headers.contains(Headers.COOKIE)
                && type != null
                && type.startsWith("application/json")
                && (accept == null || accept.contains("*/*") || accept.contains("application/json"));
    }

    /** Empty when there is anything to be said about it; then the body is as if it had not been read. */
    private static Optional<HoldRequest> request(HttpServerExchange exchange) throws IOException {
        var bytes = RequestBytes.ifThere(exchange);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var body = bytes.get();
        try {
            return Optional.ofNullable(REQUEST.readValue(body.array(), body.position(), body.remaining()));
        } catch (IOException notOne) {
            RequestBytes.giveBack(exchange, body);
            return Optional.empty();
        }
    }

    private static GuestHolds.Ask ask(HttpServerExchange exchange, String performance, HoldRequest request) {
        var headers = exchange.getRequestHeaders();
        return new GuestHolds.Ask(
                performance,
                request,
                headers.getFirst(KEY),
                headers.getFirst(SECRET),
                address(exchange.getSourceAddress()),
                exchange.getRequestScheme() + "://" + exchange.getHostAndPort() + API,
                language(headers.get(Headers.ACCEPT_LANGUAGE)));
    }

    /** As the servlets tell it; what a proxy names need not be resolved. */
    private static String address(InetSocketAddress source) {
        var address = source.getAddress();
        return address == null ? source.getHostString() : address.getHostAddress();
    }

    private static Locale language(List<String> accepted) {
        var wanted = accepted == null ? List.<Locale>of() : LocaleUtils.getLocalesFromHeader(accepted);
        return RefusalText.supported(wanted.isEmpty() ? null : wanted.get(0));
    }

    /** The exchange is answered by whoever completes the hold; until then it belongs to no thread. */
    private static void hold(HttpServerExchange exchange, GuestHolds holds, GuestHolds.Ask ask) {
        var id = CorrelationFilter.idOf(exchange.getRequestHeaders().getFirst(CORRELATION));
        try (var scope = Correlation.begin(id)) {
            var answer = holds.hold(ask);
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> answer.thenAccept(plain -> exchange.getIoThread().execute(() -> send(plain, id, exchange))));
        }
    }

    /**
     * On the connection's I/O thread: were it another one, the client's next request would come in while that thread still cleans up
     * after this one, and the I/O thread would spin until it has (up to a third of its time, measured).
     */
    private static void send(PlainAnswer answer, String correlation, HttpServerExchange exchange) {
        var headers = exchange.getResponseHeaders();
        ("https".equals(exchange.getRequestScheme()) ? SECURE : PLAIN).forEach(headers::put);
        headers.put(CORRELATION, correlation);
        headers.put(Headers.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(answer.status());
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
    }
}
