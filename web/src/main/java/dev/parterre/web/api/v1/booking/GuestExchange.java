package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parterre.shared.Correlation;
import dev.parterre.web.CorrelationFilter;
import dev.parterre.web.api.PlainAnswer;
import dev.parterre.web.load.RequestBytes;
import dev.parterre.web.refusal.RefusalText;
import dev.parterre.web.security.SecurityHeadersFilter;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.LocaleUtils;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a guest says and is answered where a call is taken past authentication, filters and JAX-RS. */
record GuestExchange(HttpServerExchange exchange) {

    private static final String API = "/api/v1/";
    private static final HttpString CORRELATION = new HttpString(CorrelationFilter.HEADER);
    private static final HttpString KEY = new HttpString(HoldsResource.IDEMPOTENCY);
    private static final HttpString SECRET = new HttpString(HoldsResource.SECRET);
    private static final Map<HttpString, String> PLAIN = named(SecurityHeadersFilter.ofApi(false));
    private static final Map<HttpString, String> SECURE = named(SecurityHeadersFilter.ofApi(true));

    private static Map<HttpString, String> named(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(header -> new HttpString(header.getKey()), Map.Entry::getValue));
    }

    /** Whether nobody is signed in, and JSON is spoken both ways. */
    boolean isGuests() {
        var headers = exchange.getRequestHeaders();
        var type = headers.getFirst(Headers.CONTENT_TYPE);
        var accept = headers.getFirst(Headers.ACCEPT);
        return !headers.contains(Headers.AUTHORIZATION)
                && !headers.contains(Headers.COOKIE)
                && type != null
                && type.startsWith("application/json")
                && (accept == null || accept.contains("*/*") || accept.contains("application/json"));
    }

    /** A body that was read, and can be given back for the ordinary way to read it again. */
    record Body<T>(T request, ByteBuffer bytes) {}

    /** Empty when there is anything to be said about it; then the body is as if it had not been read. */
    <T> Optional<Body<T>> body(ObjectReader reader) throws IOException {
        var there = RequestBytes.ifThere(exchange);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var bytes = there.get();
        try {
            T request = reader.readValue(bytes.array(), bytes.position(), bytes.remaining());
            return Optional.ofNullable(request).map(read -> new Body<>(read, bytes));
        } catch (IOException notOne) {
            giveBack(bytes);
            return Optional.empty();
        }
    }

    void giveBack(ByteBuffer bytes) {
        RequestBytes.giveBack(exchange, bytes);
    }

    /** May be null. */
    String key() {
        return exchange.getRequestHeaders().getFirst(KEY);
    }

    /** May be null. */
    String secret() {
        return exchange.getRequestHeaders().getFirst(SECRET);
    }

    /** The API's address with a slash in the end. */
    String base() {
        return exchange.getRequestScheme() + "://" + exchange.getHostAndPort() + API;
    }

    /** Where the guest comes from, as the servlets tell it; what a proxy names need not be resolved. */
    String from() {
        InetSocketAddress source = exchange.getSourceAddress();
        var address = source.getAddress();
        return address == null ? source.getHostString() : address.getHostAddress();
    }

    Locale locale() {
        var accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_LANGUAGE);
        var wanted = accepted == null ? List.<Locale>of() : LocaleUtils.getLocalesFromHeader(accepted);
        return RefusalText.supported(wanted.isEmpty() ? null : wanted.get(0));
    }

    /** The exchange is answered by whoever completes the answer; until then it belongs to no thread. */
    void answer(Supplier<CompletionStage<PlainAnswer>> asked) {
        var id = CorrelationFilter.idOf(exchange.getRequestHeaders().getFirst(CORRELATION));
        try (var scope = Correlation.begin(id)) {
            var answer = asked.get();
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> answer.thenAccept(plain -> exchange.getIoThread().execute(() -> send(plain, id))));
        }
    }

    /**
     * On the connection's I/O thread: were it another one, the client's next request would come in while that thread still cleans up
     * after this one, and the I/O thread would spin until it has (up to a third of its time, measured).
     */
    private void send(PlainAnswer answer, String correlation) {
        var headers = exchange.getResponseHeaders();
        ("https".equals(exchange.getRequestScheme()) ? SECURE : PLAIN).forEach(headers::put);
        headers.put(CORRELATION, correlation);
        headers.put(Headers.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(answer.status());
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
    }
}
