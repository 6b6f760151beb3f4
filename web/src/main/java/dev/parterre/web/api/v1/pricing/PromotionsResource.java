package dev.parterre.web.api.v1.pricing;

import dev.parterre.booking.PromotionUseService;
import dev.parterre.booking.PromotionUseService.Uses;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionId;
import dev.parterre.pricing.PromotionService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Codes that make it cheaper, for staff. */
@Path("/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.FINANCE, Roles.SUPPORT})
@SecurityRequirement(name = "token")
public class PromotionsResource {

    @EJB
    private PromotionService promotions;

    @EJB
    private PromotionUseService uses;

    @GET
    @Operation(summary = "Promotions, newest first, by a part of code or name")
    public Page<PromotionBody> list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        var found = promotions.search(text, new PageRequest(page, size));
        var used = uses.uses(found.items().stream().map(Promotion::id).toList());
        return found.map(promotion -> PromotionBody.of(promotion, used.getOrDefault(promotion.id(), Uses.NONE)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One promotion and how it is used")
    public PromotionBody get(@PathParam("id") String id) {
        return show(PromotionId.of(id));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(
            summary = "Make a promotion",
            description =
                    "A percentage, an amount per ticket or per booking, a fixed price, or so many for the price of fewer; with a"
                            + " window, a scope, a least quantity and limits. One booking is one use, taken with its hold.")
    @APIResponse(
            responseCode = "201",
            description = "The promotion; at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PromotionBody.class)))
    public Response create(PromotionBody wanted) {
        var id = promotions.create(Parameters.required("body", wanted).toTerms());
        return Response.created(URI.create("/api/v1/promotions/" + id))
                .entity(show(id))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @Operation(
            summary = "Change a promotion",
            description =
                    "Needs the version that was read. Counts for what is held afterwards; what is held keeps its price. The code"
                            + " stays, and its limit in all is never lowered: take it out of use instead.")
    public PromotionBody change(@PathParam("id") String id, PromotionBody wanted) {
        var promotion = PromotionId.of(id);
        var terms = Parameters.required("body", wanted).toTerms();
        promotions.change(promotion, Parameters.required("version", wanted.version()), terms);
        return show(promotion);
    }

    private PromotionBody show(PromotionId id) {
        var used = uses.uses(List.of(id)).getOrDefault(id, Uses.NONE);
        return PromotionBody.of(promotions.promotion(id), used);
    }
}
