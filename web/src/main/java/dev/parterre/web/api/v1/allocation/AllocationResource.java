package dev.parterre.web.api.v1.allocation;

import dev.parterre.allocation.AllocationKind;
import dev.parterre.allocation.AllocationService;
import dev.parterre.allocation.Replay;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who gets the places of a performance when more people want them than there are. */
@Path("/performances/{performance}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class AllocationResource {

    private static final int A_MINUTE = 60;

    @EJB
    private AllocationService allocations;

    @GET
    @Operation(
            summary = "The published rule, and the draw once it was held",
            description =
                    "The order of the line is by HMAC-SHA256 with the seed's bytes as the key, of the digest, a colon and the"
                            + " ticket; the digest is SHA-256 of all tickets, sorted, a line feed after each; the commitment SHA-256"
                            + " of the seed's bytes. All digests are lower case hexadecimal.")
    public AllocationAnswer get(@PathParam("performance") String performance) {
        var id = PerformanceId.of(performance);
        return AllocationAnswer.of(allocations.rule(id), allocations.ticket(id).orElse(null));
    }

    @GET
    @Path("/replay")
    @Operation(summary = "The draw done again from what is published")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Replay.class)),
            description = "Whether seed, list and order are as published; a minute old at most")
    public Response replay(@PathParam("performance") String performance, @Context Request request) {
        var id = PerformanceId.of(performance);
        var tag = new EntityTag(allocations.digest(id));
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(allocations.replay(id)) : known;
        var cache = new CacheControl();
        cache.setMaxAge(A_MINUTE);
        return answer.tag(tag).cacheControl(cache).build();
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Publish a rule",
            description =
                    "FIRST_COME, or LOTTERY with the moment of its draw. The seed is made with the first lottery of a"
                            + " performance and stays whatever is published later; after the draw nothing can be changed.")
    public AllocationAnswer put(@PathParam("performance") String performance, AllocationRequest wanted) {
        var id = PerformanceId.of(performance);
        var request = Parameters.required("body", wanted);
        var rule = Parameters.required("kind", request.kind()) == AllocationKind.LOTTERY
                ? allocations.lottery(id, Parameters.required("drawAt", request.drawAt()))
                : allocations.firstCome(id);
        return AllocationAnswer.of(rule, null);
    }
}
