package dev.parterre.web.api.v1.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.Caller;
import dev.parterre.booking.BookCommand;
import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingPaymentService;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.BuyerRefused;
import dev.parterre.booking.FreeBookingOutcome;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.IdempotentCalls;
import dev.parterre.web.api.LaterAnswers;
import dev.parterre.web.api.RequestKeys;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Orders of the caller, and of guests who know the address they booked under. */
@Path("/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingsResource {

    static final String BOOK = "POST /bookings";

    @EJB
    private BookingService bookings;

    @EJB
    private BookingPaymentService payments;

    @EJB
    private AccountService accounts;

    @Inject
    private BookingAnswers answers;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private LaterAnswers later;

    @Inject
    private Caller caller;

    @Inject
    private ApiLanguage language;

    @Context
    private UriInfo uri;

    @POST
    @Operation(
            summary = "Book and pay what is held",
            description =
                    "201 when confirmed; 202 with the URL of the action required, the gateway's page for a card of which"
                            + " nothing was sent; 402 when the payment was declined and the"
                            + " hold lives on. Asking again for the same hold gives the same booking.")
    @APIResponse(
            responseCode = "201",
            description = "Confirmed; at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "An action of the buyer is required",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    public CompletionStage<Response> book(
            @HeaderParam(HoldsResource.SECRET) String secret,
            @HeaderParam(HoldsResource.IDEMPOTENCY) String key,
            BookingRequest request) {
        var buyer = buyer(Fields.required("body", request).buyer());
        var command = request.toCommand(secret, buyer);
        var owner = owner(command.hold().value());
        var free = bookings.bookFreeLater(command, RequestKeys.of(owner, key, BOOK, request));
        if (free.isPresent()) {
            var texts = language.kept();
            var base = uri.getBaseUri();
            return later.of(free.get(), outcome -> confirmed(outcome, base, texts));
        }
        return CompletableFuture.completedFuture(
                calls.once(owner, key, new IdempotentCalls.Operation(BOOK, request), () -> pay(command)));
    }

    private static Response confirmed(FreeBookingOutcome outcome, URI base, Function<LocalText, String> texts) {
        var booking = BookingAnswer.of(outcome.booking(), List.of(), texts);
        return RequestKeys.replayed(
                        outcome.repeated(), Response.created(base.resolve("bookings/" + booking.reference())))
                .entity(booking)
                .build();
    }

    private Response pay(BookCommand command) {
        var outcome = bookings.book(command);
        return outcome.isConfirmed() ? confirmed(outcome, command.buyer()) : waiting(outcome);
    }

    private Response confirmed(BookingOutcome outcome, Buyer buyer) {
        var view = caller.signedIn().isPresent()
                ? bookings.booking(outcome.reference())
                : bookings.bookingOf(outcome.reference(), buyer.email());
        return Response.created(uri.getBaseUri().resolve("bookings/" + outcome.reference()))
                .entity(answers.of(view))
                .build();
    }

    private static Response waiting(BookingOutcome outcome) {
        return Response.accepted(new Waiting(
                        outcome.reference().value(),
                        outcome.state().name(),
                        outcome.actionUrl().orElse(null)))
                .build();
    }

    /** Not yet an end: send the customer to {@code actionUrl}, then POST to {@code /bookings/{reference}/settlement}. */
    public record Waiting(String reference, String state, String actionUrl) {}

    /** Who is signed in need not repeat their name and address. */
    private Buyer buyer(BookingRequest.BuyerRequest given) {
        if (given != null) {
            return new Buyer(given.name(), given.email(), given.language() == null ? language.tag() : given.language());
        }
        AccountId account = caller.signedIn().orElseThrow(() -> new BuyerRefused("email"));
        var person = accounts.person(account);
        return new Buyer(person.name(), person.email(), person.language());
    }

    private String owner(String hold) {
        return caller.signedIn().map(account -> "account:" + account).orElseGet(() -> holderOf(hold));
    }

    static String holderOf(String hold) {
        return "hold:" + hold;
    }

    @GET
    public Page<BookingSummaryAnswer> list(
            @QueryParam("page") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return bookings.mine(new PageRequest(page, size)).map(summary -> BookingSummaryAnswer.of(summary, language));
    }

    @GET
    @Path("/{reference}")
    @Operation(summary = "One's own booking; a guest's with the address it was booked under in ?email=")
    public BookingAnswer get(@PathParam("reference") String reference, @QueryParam("email") String email) {
        var id = BookingReference.of(reference);
        return answers.of(email == null ? bookings.booking(id) : bookings.bookingOf(id, email));
    }

    @POST
    @Path("/{reference}/settlement")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ask how the payment stands, as after the bank's questions")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    @APIResponse(
            responseCode = "202",
            description = "Not yet",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    public Response settle(@PathParam("reference") String reference) {
        var outcome = payments.settle(BookingReference.of(reference));
        var answer = new Waiting(
                outcome.reference().value(),
                outcome.state().name(),
                outcome.actionUrl().orElse(null));
        return Response.status(outcome.isConfirmed() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{reference}/cancellations")
    @Operation(summary = "What was given back so far")
    public List<CancellationAnswer> cancellations(@PathParam("reference") String reference) {
        return bookings.cancellations(BookingReference.of(reference)).stream()
                .map(CancellationAnswer::of)
                .toList();
    }

    @POST
    @Path("/{reference}/cancellations")
    @Operation(summary = "Give places back, all or by seat; with ?dryRun=true only say what it would bring")
    @APIResponse(
            responseCode = "200",
            description = "The booking as it is now; of a dry run, what giving back would bring",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {BookingAnswer.class, CancellationQuoteAnswer.class})))
    public Response cancel(
            @PathParam("reference") String reference,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(HoldsResource.IDEMPOTENCY) String key,
            CancellationRequest request) {
        var command = CancellationRequest.command(BookingReference.of(reference), request);
        if (dryRun) {
            return Response.ok(CancellationQuoteAnswer.of(bookings.quoteCancellation(command), language))
                    .build();
        }
        var operation =
                new IdempotentCalls.Operation("POST /bookings/" + command.reference() + "/cancellations", request);
        return calls.once(owner(command.reference().value()), key, operation, () -> Response.ok(
                        answers.of(bookings.cancel(command)))
                .build());
    }
}
