package dev.parterre.web.api.v1.matching;

import dev.parterre.account.Caller;
import dev.parterre.matching.DecisionId;
import dev.parterre.matching.DecisionService;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.IdempotentCalls;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's say in what the engine did. */
@Path("/decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class DecisionsResource {

    /** How an accepted offer is paid: a saved payment method; empty takes the preference's. */
    public record Acceptance(String paymentMethod) {}

    @EJB
    private DecisionService decisions;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Caller caller;

    @Inject
    private ApiLanguage language;

    @PathParam("id")
    private String id;

    @HeaderParam("Idempotency-Key")
    private String key;

    @GET
    public DecisionAnswer get() {
        return DecisionAnswer.of(decisions.decision(DecisionId.of(id)), language);
    }

    @POST
    @Path("/undo")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel what was booked and get all the money back; 410 undo-window-closed")
    @APIResponse(
            responseCode = "200",
            description = "The decision as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionAnswer.class)))
    public Response undo() {
        return once("undo", "", decision -> DecisionAnswer.of(decisions.undo(decision), language));
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Book and pay what is held; 402 payment-declined and the offer stands, 410 offer-closed")
    @APIResponse(
            responseCode = "200",
            description = "The decision as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionAnswer.class)))
    public Response accept(Acceptance acceptance) {
        var method = Optional.ofNullable(acceptance).map(Acceptance::paymentMethod);
        return once(
                "acceptance", acceptance, decision -> DecisionAnswer.of(decisions.accept(decision, method), language));
    }

    @POST
    @Path("/refusal")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Give the held seats back; the event is not offered again for this preference")
    @APIResponse(
            responseCode = "200",
            description = "The decision as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionAnswer.class)))
    public Response decline() {
        return once("refusal", "", decision -> DecisionAnswer.of(decisions.decline(decision), language));
    }

    @GET
    @Path("/tickets.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The tickets of what was booked, for whoever shares the preference")
    public byte[] tickets() {
        return decisions.tickets(DecisionId.of(id), Locale.forLanguageTag(language.tag()));
    }

    private Response once(String act, Object body, Function<DecisionId, DecisionAnswer> call) {
        var decision = DecisionId.of(id);
        var operation = new IdempotentCalls.Operation("POST /decisions/" + decision + '/' + act, body);
        return calls.once("account:" + caller.id(), key, operation, () -> Response.ok(call.apply(decision))
                .build());
    }
}
