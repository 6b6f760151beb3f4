package dev.parterre.web.api.v1.disruption;

import dev.parterre.disruption.DisruptionService;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.v1.booking.FieldMissing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Calling performances off and moving them. */
@Path("/performances/{performance}/disruptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
@SecurityRequirement(name = "token")
public class PerformanceDisruptionsResource {

    @EJB
    private DisruptionService disruptions;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "Call a performance off, or move it; with ?dryRun=true only say what it would mean",
            description =
                    "Called off: every booking is given back whole. Moved: places, bookings and tickets are for the new date, and"
                            + " customers may take their money until a term.")
    @APIResponse(
            responseCode = "200",
            description = "Of a dry run, what it would mean",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisruptionAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It has begun, and is at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisruptionAnswer.class)))
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
}
