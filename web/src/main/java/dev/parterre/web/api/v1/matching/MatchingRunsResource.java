package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.DecisionFilter;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.RunId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Runs of the engine, for staff. */
@Path("/matching-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@SecurityRequirement(name = "token")
public class MatchingRunsResource {

    @EJB
    private MatchingRunService runs;

    @EJB
    private DecisionService decisions;

    @Inject
    private ApiLanguage language;

    @POST
    @Operation(
            summary = "Start a run",
            description =
                    "202, then ask GET for progress. A dry run decides as another would, and claims, charges, tells and records"
                            + " nothing: its report says what would be done.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun, and is at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunAnswer.class)))
    public Response start(@QueryParam("dryRun") boolean dryRun) {
        var id = dryRun ? runs.startDry() : runs.start();
        return Response.accepted(RunAnswer.of(runs.run(id)))
                .location(URI.create("matching-runs/" + id))
                .build();
    }

    @POST
    @Path("/{id}/stop")
    @Operation(
            summary = "Ask a run to stop",
            description = "202: what it is at is finished first, then its state is STOPPED. Asking twice is no harm.")
    @APIResponse(
            responseCode = "202",
            description = "It is being stopped",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunAnswer.class)))
    public Response stop(@PathParam("id") String id) {
        runs.stop(RunId.of(id));
        return Response.accepted(get(id)).build();
    }

    @POST
    @Path("/{id}/resumption")
    @Operation(
            summary = "Go on with a run where it was stopped or abandoned",
            description = "202. Preferences that have their decision are passed over.")
    @APIResponse(
            responseCode = "202",
            description = "It goes on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunAnswer.class)))
    public Response resume(@PathParam("id") String id) {
        runs.resume(RunId.of(id));
        return Response.accepted(get(id)).build();
    }

    @GET
    @Path("/{id}/report")
    @Operation(summary = "What a run came to, of a dry run with examples")
    public RunReportAnswer report(@PathParam("id") String id) {
        return RunReportAnswer.of(runs.report(RunId.of(id)), language);
    }

    @GET
    public Page<RunAnswer> list(@QueryParam("page") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return runs.runs(new PageRequest(page, size)).map(RunAnswer::of);
    }

    @GET
    @Path("/{id}")
    public RunAnswer get(@PathParam("id") String id) {
        return RunAnswer.of(runs.run(RunId.of(id)));
    }

    @GET
    @Path("/{id}/decisions")
    public Page<DecisionAnswer> decisions(
            @PathParam("id") String id,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        var filter = new DecisionFilter(Optional.of(RunId.of(id)), Optional.empty());
        return decisions.all(filter, new PageRequest(page, size)).map(view -> DecisionAnswer.of(view, language));
    }
}
