package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.CancellationTermsService;
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

/** On which conditions places of a performance are given back. */
@Path("/performances/{performance}/cancellation-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class CancellationTermsResource {

    @EJB
    private CancellationTermsService terms;

    @GET
    @Operation(summary = "What holds for places that are held now")
    public CancellationTermsRequest get(@PathParam("performance") String performance) {
        return CancellationTermsRequest.of(terms.terms(PerformanceId.of(performance)));
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Put new terms in place of those before",
            description = "They hold for places that are held from now on; who holds or has booked keeps theirs.")
    public CancellationTermsRequest put(@PathParam("performance") String performance, CancellationTermsRequest wanted) {
        var id = PerformanceId.of(performance);
        terms.put(id, Fields.required("body", wanted).toTerms());
        return CancellationTermsRequest.of(terms.terms(id));
    }
}
