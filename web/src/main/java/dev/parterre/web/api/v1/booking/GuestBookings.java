package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingService;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.FreeBookingOutcome;
import dev.parterre.booking.HoldId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Meters;
import dev.parterre.web.api.PlainAnswer;
import dev.parterre.web.api.RequestKeys;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Bookings of what costs nothing for people who are not signed in, without anything of JAX-RS or of a request around it. */
@ApplicationScoped
class GuestBookings {

    /** As {@code CallMeters} names the ordinary way. */
    private static final String CALL = "BookingsResource.book";

    @EJB
    private BookingService bookings;

    @Inject
    private Meters meters;

    void offer(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(BookingsHandler.BOOKINGS, this);
    }

    /** What a guest asks for. {@code base} is the API's address with a slash in the end. */
    record Ask(BookingRequest request, String key, String secret, String base, Locale locale) {}

    /** Whether it is known to be about a hold that costs nothing; other requests are not for here. */
    boolean isFree(Ask ask) {
        var request = ask.request();
        return request.hold() != null
                && request.buyer() != null
                && request.payment() == null
                && bookings.isKnownToBeFree(new HoldId(request.hold()));
    }

    /** The answer, refusals and faults included; never fails. */
    CompletionStage<PlainAnswer> book(Ask ask) {
        var begun = System.nanoTime();
        return begin(ask).handle((outcome, failure) -> {
            var answer = failure == null ? made(outcome, ask) : PlainAnswer.of(failure, ask.locale(), meters);
            meters.time(
                    "api.calls",
                    Duration.ofNanos(System.nanoTime() - begun),
                    "call",
                    CALL,
                    "status",
                    Integer.toString(answer.status()));
            return answer;
        });
    }

    private CompletionStage<FreeBookingOutcome> begin(Ask ask) {
        try {
            var command = ask.request().toCommand(ask.secret(), buyer(ask));
            var owner = BookingsResource.holderOf(command.hold().value());
            var key = RequestKeys.of(owner, ask.key(), BookingsResource.BOOK, ask.request());
            return bookings.bookFreeLater(command, key)
                    .orElseThrow(() -> new IllegalStateException("hold " + command.hold() + " cost nothing just now"));
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static Buyer buyer(Ask ask) {
        var given = ask.request().buyer();
        var language = given.language() == null ? ask.locale().getLanguage() : given.language();
        return new Buyer(given.name(), given.email(), language);
    }

    private static PlainAnswer made(FreeBookingOutcome outcome, Ask ask) {
        Function<LocalText, String> texts = text -> text.in(ask.locale().getLanguage());
        var booking = BookingAnswer.of(outcome.booking(), List.of(), texts);
        Map<String, String> headers = new HashMap<>(Map.of("Location", ask.base() + "bookings/" + booking.reference()));
        if (outcome.repeated()) {
            headers.put(RequestKeys.REPLAYED, "true");
        }
        return PlainAnswer.of(201, headers, booking);
    }
}
