package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a hall looks like. */
@Path("/performances/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    /**
     * Of both answers, raised whenever what they consist of changes: a plan never changes, so that browsers would keep an answer of
     * the old form for good. The page asks with it in the address.
     */
    static final int FORM = 2;

    private static final int A_DAY = 86_400;

    @EJB
    private SeatingPlanService plans;

    @Inject
    private PlanOfPerformance planOf;

    @Inject
    private PlanOutlines outlines;

    @Inject
    private ApiLanguage language;

    @Context
    private Request request;

    @GET
    @Operation(summary = "The geometry of the performance's plan; it never changes, its version is in the ETag")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    public Response plan(@PathParam("id") String id) {
        var plan = planOf.performance(PerformanceId.of(id));
        var cache = new CacheControl();
        cache.setMaxAge(A_DAY);
        cache.setNoTransform(false);
        var tag = new EntityTag(plan + "-" + FORM + "-" + language.tag());
        return Versioned.answer(request, tag, cache, () -> PlanAnswer.of(plan, plans.geometry(plan), language));
    }

    @GET
    @Path("/outline")
    @Operation(
            summary = "The same for drawing, row by row in columns: an eighth of the size",
            description =
                    "`x` and `y` of seats are whole steps of 1/`scale` units of the plan, each but the first of a row as the difference to"
                            + " the one before; areas, shapes and the focus are in units of the plan, like those of the plan itself.")
    @APIResponse(
            responseCode = "200",
            description = "The plan for drawing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanOutline.class)))
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    public Response outline(@PathParam("id") String id) {
        var plan = planOf.performance(PerformanceId.of(id));
        var cache = new CacheControl();
        cache.setMaxAge(A_DAY);
        cache.setNoTransform(false);
        var tag = new EntityTag(plan + "-outline-" + FORM + "-" + language.tag());
        return Versioned.answer(request, tag, cache, () -> outlines.json(plan, language));
    }
}
