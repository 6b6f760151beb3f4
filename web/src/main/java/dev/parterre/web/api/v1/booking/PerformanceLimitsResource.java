package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.LimitService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** How many places of a performance one may have. */
@Path("/performances/{performance}/limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class PerformanceLimitsResource {

    @EJB
    private LimitService limits;

    @GET
    @Operation(summary = "What one booking and one customer may have")
    public PerformanceLimits get(@PathParam("performance") String performance) {
        return PerformanceLimits.of(limits.limits(PerformanceId.of(performance)));
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Limit what one booking and one customer may have",
            description =
                    "Replaces all limits that were set; they count a moment later and for what is asked for from then on."
                            + " Where a limit per customer is set, what was paid with the same card counts together as well.")
    public PerformanceLimits put(@PathParam("performance") String performance, PerformanceLimits wanted) {
        var id = PerformanceId.of(performance);
        limits.put(id, Fields.required("body", wanted).toLimits());
        return PerformanceLimits.of(limits.limits(id));
    }
}
