package dev.parterre.web.api.v1.seating;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.catalog.PerformanceId;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which places of a performance are free. Most who ask are answered by {@link AvailabilityFilter}, from the same pages. */
@Path("/performances/{id}/availability")
public class AvailabilityResource {

    /**
     * {@code free}: base64 of one bit per place in plan order, least significant bit first; {@code counts} by category id; {@code areas}
     * likewise by the id of each area of general admission, left out where there is none.
     */
    public record Free(
            String version,
            String free,
            Map<String, Integer> counts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> areas) {}

    @Inject
    private AvailabilityPages pages;

    @Inject
    private AvailabilityStreams streams;

    @Context
    private Request request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which places are free, at most a quarter of a second ago; what other nodes have sold, a second",
            description = "Ask again with If-None-Match; a change that nobody asked for, the end of a hold, shows too.")
    @APIResponse(
            responseCode = "200",
            description = "The free places",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Free.class)))
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    @APIResponse(responseCode = "404", description = "no-such-performance")
    public Response availability(@PathParam("id") String id) {
        var page = pages.page(PerformanceId.of(id));
        var tag = new EntityTag(page.tag());
        var cache = new CacheControl();
        cache.setNoCache(true);
        cache.setNoTransform(false);
        var known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(page.json()) : known)
                .tag(tag)
                .cacheControl(cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Reached only by who has to be refused. */
    @GET
    @Path("/stream")
    @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The same as server-sent events, as it changes",
            description =
                    "First an event 'state' with what GET availability answers, then at most four times a second an event"
                            + " 'change' with the ordinals {version, taken, freed, counts}, or 'state' again when that is shorter. A"
                            + " comment now and then shows that the connection lives.")
    @APIResponse(
            responseCode = "200",
            description = "A stream that ends when the client closes it",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    @APIResponse(responseCode = "404", description = "no-such-performance")
    @APIResponse(responseCode = "503", description = "too-many-listeners; Retry-After says when to ask again")
    public Response stream(@PathParam("id") String id) {
        pages.page(PerformanceId.of(id));
        throw streams.full();
    }
}
