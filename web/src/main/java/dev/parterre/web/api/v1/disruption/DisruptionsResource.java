package dev.parterre.web.api.v1.disruption;

import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.v1.booking.FieldMissing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Calling performances off and moving them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SUPPORT, Roles.FINANCE})
@SecurityRequirement(name = "token")
public class DisruptionsResource {

    @EJB
    private DisruptionService disruptions;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("performances/{performance}/disruptions")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(
            summary = "Call a performance off, or move it; with ?dryRun=true only say what it would mean",
            description =
                    "Called off: every booking is given back whole. Moved: places, bookings and tickets are for the new date, and"
                            + " customers may take their money until a term.")
    public Response open(
            @PathParam("performance") String performance,
            @QueryParam("dryRun") boolean dryRun,
            DisruptionRequest wanted) {
        if (wanted == null) {
            throw new FieldMissing("body");
        }
        var command = wanted.toCommand(performance);
        if (dryRun) {
            return Response.ok(DisruptionAnswer.of(wanted, disruptions.preview(command)))
                    .build();
        }
        var id = disruptions.start(command);
        return Response.accepted(DisruptionAnswer.of(disruptions.progress(id)))
                .location(URI.create(request.getContextPath() + "/api/v1/disruptions/" + id))
                .build();
    }

    @GET
    @Path("disruptions/{id}")
    @Operation(summary = "How far it is")
    public DisruptionAnswer progress(@PathParam("id") String id) {
        return DisruptionAnswer.of(disruptions.progress(DisruptionId.of(id)));
    }

    @GET
    @Path("disruptions/{id}/bookings")
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
    @Path("disruptions/{id}/stops")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(summary = "Finish what is being done and let the rest wait")
    public DisruptionAnswer stop(@PathParam("id") String id) {
        disruptions.stop(DisruptionId.of(id));
        return progress(id);
    }

    @POST
    @Path("disruptions/{id}/resumptions")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(summary = "Go on with what was stopped")
    public DisruptionAnswer resume(@PathParam("id") String id) {
        disruptions.resume(DisruptionId.of(id));
        return progress(id);
    }

    @POST
    @Path("disruptions/{id}/retries")
    @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
    @Operation(summary = "Try again what failed")
    public DisruptionAnswer retry(@PathParam("id") String id) {
        disruptions.retry(DisruptionId.of(id));
        return progress(id);
    }
}
