package dev.parterre.web.api.v1.disruption;

import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** How far the bookings of a performance that was called off or moved have been seen to. */
@Path("/disruptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SUPPORT, Roles.FINANCE})
@SecurityRequirement(name = "token")
public class DisruptionsResource {

    @EJB
    private DisruptionService disruptions;

    @GET
    @Operation(summary = "How far it is")
    public DisruptionAnswer progress(@PathParam("id") String id) {
        return DisruptionAnswer.of(disruptions.progress(DisruptionId.of(id)));
    }

    @GET
    @Path("/bookings")
    @Operation(
            summary =
                    "The bookings it affects, by what has become of them; those that failed when nothing is asked for")
    public Page<AffectedAnswer> bookings(
            @PathParam("id") String id,
            @QueryParam("state") @DefaultValue("FAILED") AffectedState state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return disruptions
                .affected(DisruptionId.of(id), state, new PageRequest(page, size))
                .map(AffectedAnswer::of);
    }

    @POST
    @Path("/stops")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(summary = "Finish what is being done and let the rest wait")
    public DisruptionAnswer stop(@PathParam("id") String id) {
        disruptions.stop(DisruptionId.of(id));
        return progress(id);
    }

    @POST
    @Path("/resumptions")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(summary = "Go on with what was stopped")
    public DisruptionAnswer resume(@PathParam("id") String id) {
        disruptions.resume(DisruptionId.of(id));
        return progress(id);
    }

    @POST
    @Path("/retries")
    @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
    @Operation(summary = "Try again what failed")
    public DisruptionAnswer retry(@PathParam("id") String id) {
        disruptions.retry(DisruptionId.of(id));
        return progress(id);
    }
}
