package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.Availability;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which places of a performance are free. */
@Path("/performances/{id}/availability")
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

    /** {@code free}: base64 of one bit per place in plan order, least significant bit first; {@code counts} by category id. */
    public record Free(String version, String free, Map<String, Integer> counts) {}

    @EJB
    private SeatingPlanService plans;

    @EJB
    private PlaceService places;

    @Inject
    private PlanOfPerformance planOf;

    @Context
    private Request request;

    @GET
    @Operation(summary = "Which places are free, at most a second ago")
    public Response availability(@PathParam("id") String id) {
        var performance = PerformanceId.of(id);
        var plan = planOf.performance(performance);
        var free = places.availability(performance, plan);
        var cache = new CacheControl();
        cache.setNoCache(true);
        cache.setNoTransform(false);
        return Versioned.answer(request, new EntityTag(plan + "-" + free.version()), cache, () -> answer(plan, free));
    }

    private Free answer(SeatingPlanId plan, Availability free) {
        var counts = new LinkedHashMap<String, Integer>();
        plans.geometry(plan)
                .categories()
                .forEach(category -> counts.put(category.key(), free.counts().getOrDefault(category.ordinal(), 0)));
        return new Free(free.version(), Base64.getEncoder().encodeToString(free.free()), counts);
    }
}
