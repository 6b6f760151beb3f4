package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatingPlanId;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a hall looks like, and which of its places are free for a performance. */
@Path("/performances/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private static final int A_DAY = 86_400;

    /** {@code free}: base64 of one bit per place in plan order, least significant bit first; {@code counts} by category id. */
    public record Free(String version, String free, Map<String, Integer> counts) {}

    @EJB
    private CatalogService catalog;

    @EJB
    private SeatingPlanService plans;

    @EJB
    private PlaceService places;

    @Inject
    private ApiLanguage language;

    @Context
    private Request request;

    @GET
    @Path("/plan")
    @Operation(summary = "The geometry of the performance's plan; it never changes, its version is in the ETag")
    public Response plan(@PathParam("id") String id) {
        var plan = planOf(PerformanceId.of(id));
        var cache = new CacheControl();
        cache.setMaxAge(A_DAY);
        cache.setNoTransform(false);
        return unlessKnown(
                new EntityTag(plan + "-" + language.tag()),
                cache,
                () -> PlanAnswer.of(plan, plans.geometry(plan), language));
    }

    @GET
    @Path("/availability")
    @Operation(summary = "Which places are free, at most a second ago")
    public Response availability(@PathParam("id") String id) {
        var performance = PerformanceId.of(id);
        var plan = planOf(performance);
        var free = places.availability(performance, plan);
        var cache = new CacheControl();
        cache.setNoCache(true);
        cache.setNoTransform(false);
        return unlessKnown(new EntityTag(plan + "-" + free.version()), cache, () -> {
            var counts = new LinkedHashMap<String, Integer>();
            plans.geometry(plan)
                    .categories()
                    .forEach(c -> counts.put(c.key(), free.counts().getOrDefault(c.ordinal(), 0)));
            return new Free(free.version(), Base64.getEncoder().encodeToString(free.free()), counts);
        });
    }

    private SeatingPlanId planOf(PerformanceId id) {
        var performance = catalog.performance(id);
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return new SeatingPlanId(performance.seatingPlanId().orElseThrow(NoSuchSeatingPlan::new));
    }

    private Response unlessKnown(EntityTag tag, CacheControl cache, Supplier<Object> answer) {
        var known = request.evaluatePreconditions(tag);
        var response = known == null ? Response.ok(answer.get()) : known;
        return response.tag(tag)
                .cacheControl(cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
