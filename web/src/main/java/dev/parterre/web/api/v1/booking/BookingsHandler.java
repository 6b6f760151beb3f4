package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parterre.shared.Json;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;

/**
 * Takes guests' bookings of what costs nothing past authentication, filters and JAX-RS, as {@link HoldsHandler} takes their holds.
 * Whatever must be paid for, or is unusual, takes the ordinary way through {@link BookingsResource}, which answers the same.
 */
final class BookingsHandler implements HttpHandler {

    /** The servlet context's attribute with the {@link GuestBookings}. */
    static final String BOOKINGS = GuestBookings.class.getName();

    private static final String PATH = "/api/v1/bookings";
    private static final ObjectReader REQUEST = Json.mapper().readerFor(BookingRequest.class);

    private final HttpHandler next;
    private final ServletContext application;

    BookingsHandler(HttpHandler next, ServletContext application) {
        this.next = next;
        this.application = application;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var guest = new GuestExchange(exchange);
        if (Methods.POST.equals(exchange.getRequestMethod())
                && PATH.equals(exchange.getRelativePath())
                && guest.isGuests()
                && application.getAttribute(BOOKINGS) instanceof GuestBookings bookings) {
            var body = guest.<BookingRequest>body(REQUEST);
            if (body.isPresent()) {
                var ask = ask(guest, body.get().request());
                if (bookings.isFree(ask)) {
                    guest.answer(() -> bookings.book(ask));
                    return;
                }
                guest.giveBack(body.get().bytes());
            }
        }
        next.handleRequest(exchange);
    }

    private static GuestBookings.Ask ask(GuestExchange guest, BookingRequest request) {
        return new GuestBookings.Ask(request, guest.key(), guest.secret(), guest.base(), guest.locale());
    }
}
