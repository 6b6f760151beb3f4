package dev.parterre.web.api.v1.booking;

import dev.parterre.account.Caller;
import dev.parterre.booking.HoldOutcome;
import dev.parterre.booking.HoldService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.LaterAnswers;
import dev.parterre.web.api.RequestKeys;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Asks for places of a performance to be kept. */
@Path("/performances/{performance}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PerformanceHoldsResource {

    @EJB
    private HoldService holds;

    @Inject
    private LaterAnswers later;

    @Inject
    private Caller caller;

    @Inject
    private ApiLanguage language;

    @Inject
    private HttpServletRequest http;

    @Context
    private UriInfo uri;

    @POST
    @Operation(
            summary = "Hold places: named seats, so many of a category or of an area, or the best available",
            description =
                    "With the id of a hold of one's own in `instead` (and its Hold-Secret, for a guest) that hold's places count"
                            + " as free, and it is released when the new one is made; a refusal leaves it as it is. The new hold"
                            + " goes on with the time of the old one: it ends when that would have, and is extended only if that was not. Who is signed in and"
                            + " refused for lack of places while holding some is told in the fact `ownHold`. Seats that would leave single ones"
                            + " beside them are refused as orphan-seat: its fact `seats` names those, `instead` the nearest choice that would"
                            + " leave none, empty where there is none. With a `promotion` the quote's lines"
                            + " say what its code takes off; the hold keeps that price to its end, whatever becomes of the promotion.")
    @APIResponse(
            responseCode = "201",
            description = "They are held; at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HoldAnswer.class)))
    public CompletionStage<Response> hold(
            @PathParam("performance") String performance,
            @HeaderParam(HoldsResource.IDEMPOTENCY) String key,
            @HeaderParam(HoldsResource.SECRET) String secret,
            HoldRequest request) {
        var command = Fields.required("body", request).toCommand(PerformanceId.of(performance), secret, owner());
        var texts = language.kept();
        var base = uri.getBaseUri();
        return later.of(
                holds.holdLater(command, RequestKeys.of(owner(), key, operation(performance), request)),
                outcome -> answer(outcome, base, texts));
    }

    private static Response answer(HoldOutcome outcome, URI base, Function<LocalText, String> texts) {
        var hold = HoldAnswer.of(outcome.hold(), texts);
        return RequestKeys.replayed(outcome.repeated(), Response.created(base.resolve("holds/" + hold.id())))
                .entity(hold)
                .build();
    }

    /** Guests share no account; where they come from keeps their keys apart well enough, for the request's hash must match too. */
    private String owner() {
        return caller.signedIn().map(account -> "account:" + account).orElseGet(() -> guest(http.getRemoteAddr()));
    }

    static String guest(String address) {
        return "guest:" + address;
    }

    static String operation(String performance) {
        return "POST /performances/" + performance + "/holds";
    }
}
