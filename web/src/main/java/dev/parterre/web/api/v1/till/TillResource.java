package dev.parterre.web.api.v1.till;

import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.till.TillMovementView;
import dev.parterre.till.TillRefundView;
import dev.parterre.till.TillService;
import dev.parterre.till.TillView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's till at the box office. */
@Path("/till")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.BOX_OFFICE)
@SecurityRequirement(name = "token")
public class TillResource {

    @EJB
    private TillService tills;

    /** {@code startedWith} is the float. */
    public record Opening(String till, Money startedWith) {}

    /** The notes and coins in the drawer. */
    public record Count(Money counted) {}

    /** {@code receipt} is the terminal's, for what was paid with it. */
    public record HandingOut(String receipt) {}

    public record Movements(List<TillMovementView> items) {}

    @POST
    @Operation(summary = "Open a till; 409 till-already-open")
    @APIResponse(
            responseCode = "201",
            description = "The till is open",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TillView.class)))
    public Response open(Opening opening) {
        var till = tills.open(opening == null ? null : opening.till(), opening == null ? null : opening.startedWith());
        return Response.status(Response.Status.CREATED).entity(till).build();
    }

    @GET
    @Operation(summary = "The caller's open till, with the cash that should lie in it")
    public TillView current() {
        return tills.current().orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/movements")
    @Operation(summary = "The latest at the caller's open till, with the change to be given")
    public Movements movements() {
        return new Movements(tills.movements());
    }

    @POST
    @Path("/count")
    @Operation(summary = "Count the drawer and close the till; 409 no-open-till")
    public TillView close(Count count) {
        return tills.close(count == null ? null : count.counted());
    }

    @GET
    @Path("/refunds")
    @Operation(summary = "What waits to be handed out, oldest first")
    public Page<TillRefundView> refunds(
            @QueryParam("page") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return tills.refundsDue(new PageRequest(page, size));
    }

    @POST
    @Path("/refunds/{id}/handing-out")
    @Operation(summary = "Hand a refund out at the caller's till, once; 404 no-such-till-refund")
    public TillRefundView handOut(@PathParam("id") String id, HandingOut out) {
        return tills.handOut(id, out == null ? null : out.receipt());
    }
}
