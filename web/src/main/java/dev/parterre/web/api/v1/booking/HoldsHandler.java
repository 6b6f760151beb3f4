package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parterre.shared.Json;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;

/**
 * Takes guests' requests for places past authentication, filters and JAX-RS, which cost more than the hold itself. Whatever is
 * unusual about a request (somebody signed in, a body that is no proper request, another content type) takes the ordinary way
 * through {@link PerformanceHoldsResource}, which answers the same; a test compares the two. Inside the door of {@code web.load}, so
 * its budgets hold here too.
 */
final class HoldsHandler implements HttpHandler {

    /** The servlet context's attribute with the {@link GuestHolds}. */
    static final String HOLDS = GuestHolds.class.getName();

    private static final Pattern PATH = Pattern.compile("/api/v1/performances/([1-9][0-9]{0,17})/holds");
    private static final ObjectReader REQUEST = Json.mapper().readerFor(HoldRequest.class);

    private final HttpHandler next;
    private final ServletContext application;

    HoldsHandler(HttpHandler next, ServletContext application) {
        this.next = next;
        this.application = application;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var path = PATH.matcher(exchange.getRelativePath());
        var guest = new GuestExchange(exchange);
        if (Methods.POST.equals(exchange.getRequestMethod())
                && path.matches()
                && guest.isGuests()
                && application.getAttribute(HOLDS) instanceof GuestHolds holds) {
            var body = guest.<HoldRequest>body(REQUEST);
            if (body.isPresent()) {
                var ask = ask(guest, path.group(1), body.get().request());
                guest.answer(() -> holds.hold(ask));
                return;
            }
        }
        next.handleRequest(exchange);
    }

    private static GuestHolds.Ask ask(GuestExchange guest, String performance, HoldRequest request) {
        return new GuestHolds.Ask(
                performance, request, guest.key(), guest.secret(), guest.from(), guest.base(), guest.locale());
    }
}
