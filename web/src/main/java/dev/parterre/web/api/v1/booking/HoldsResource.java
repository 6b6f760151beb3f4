package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.IdempotentCalls;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Places kept for somebody who is making up their mind. A guest's hold is proved by its secret in {@code Hold-Secret}. */
@Path("/holds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {

    static final String SECRET = "Hold-Secret";
    static final String IDEMPOTENCY = "Idempotency-Key";

    @EJB
    private HoldService holds;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private ApiLanguage language;

    @GET
    public HoldAnswer get(@PathParam("id") String id, @HeaderParam(SECRET) String secret) {
        return HoldAnswer.of(holds.get(HoldId.of(id), secret), language::of);
    }

    @DELETE
    @Operation(summary = "Give the places back; repeating it changes nothing")
    public void release(@PathParam("id") String id, @HeaderParam(SECRET) String secret) {
        holds.release(HoldId.of(id), secret);
    }

    @POST
    @Path("/extension")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Five minutes more, once; repeated under one Idempotency-Key it is the first answer again")
    @APIResponse(
            responseCode = "200",
            description = "The hold as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HoldAnswer.class)))
    public Response extend(
            @PathParam("id") String id, @HeaderParam(SECRET) String secret, @HeaderParam(IDEMPOTENCY) String key) {
        var hold = HoldId.of(id);
        checkOwner(hold, secret);
        var operation = new IdempotentCalls.Operation("POST /holds/" + hold + "/extension", null);
        return calls.once("hold:" + hold, key, operation, () -> Response.ok(
                        HoldAnswer.of(holds.extend(hold, secret), language::of))
                .build());
    }

    /** Before anything that was answered earlier is shown. */
    private void checkOwner(HoldId hold, String secret) {
        holds.get(hold, secret);
    }
}
