package dev.parterre.web.api.v1.pricing;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.PriceListService;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What the house asks for its service at a performance. */
@Path("/performances/{performance}/fees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.FINANCE})
@SecurityRequirement(name = "token")
public class PerformanceFeesResource {

    @EJB
    private PriceListService prices;

    @GET
    @Operation(summary = "The service fees of a performance")
    public FeesBody get(@PathParam("performance") String performance) {
        var id = PerformanceId.of(performance);
        return FeesBody.of(prices.prices(id).fees(), prices.hasOwnFees(id));
    }

    @PUT
    @Operation(
            summary = "Set the service fees of a performance",
            description =
                    "Amounts and percentages, per ticket or once per booking, inside of the listed price or on top of it; a"
                            + " PERCENT_OF_TOTAL is a share of all that is paid, itself among it. They count a moment later; what is held"
                            + " keeps the fee it was quoted.")
    public FeesBody put(@PathParam("performance") String performance, FeesBody wanted) {
        var fees = Parameters.required("body", wanted).toFees();
        return FeesBody.of(
                prices.charge(PerformanceId.of(performance), Optional.of(fees)).fees(), true);
    }

    @DELETE
    @Operation(summary = "Back to the house's usual fee")
    public FeesBody delete(@PathParam("performance") String performance) {
        return FeesBody.of(
                prices.charge(PerformanceId.of(performance), Optional.empty()).fees(), false);
    }
}
