package dev.parterre.web.api.v1.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.account.Caller;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.PreviewService;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.IdempotentCalls;
import dev.parterre.web.api.v1.matching.DecisionAnswer;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's standing orders and what was decided about them. */
@Path("/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class PreferencesResource {

    @EJB
    private PreferenceService preferences;

    @EJB
    private HouseholdService household;

    @EJB
    private PreviewService previews;

    @EJB
    private DecisionService decisions;

    @Inject
    private PreferenceAnswers answers;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Caller caller;

    @Inject
    private ApiLanguage language;

    @GET
    @Operation(summary = "The caller's own in the order in which they are served, then those shared with the caller")
    public Page<ObjectNode> list() {
        var items = household.seen().stream().map(answers::of).toList();
        return new Page<>(items, 0, PageRequest.MAX_SIZE, items.size());
    }

    @POST
    @Operation(
            summary = "State a preference",
            description =
                    "Groups are narrowed together, values inside a group are alternatives. 422 preference-refused names every"
                            + " problem at once in facts.problems.")
    @APIResponse(
            responseCode = "201",
            description = "The preference; at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = PreferenceFields.class)))
                    JsonNode draft) {
        var operation = new IdempotentCalls.Operation("POST /preferences", draft);
        return calls.once("account:" + caller.id(), key, operation, () -> {
            var view = preferences.create(new PreferenceDraft(draft));
            return Response.created(URI.create("preferences/" + view.id()))
                    .entity(answers.of(view))
                    .build();
        });
    }

    @POST
    @Path("/preview")
    @Operation(
            summary =
                    "What a preference would find and lead to now, and would have led to in the last year; nothing is stored or held",
            description =
                    "hints name what to think of before storing it, or what would help when nothing would be booked.")
    public PreviewAnswer preview(
            @RequestBody(content = @Content(schema = @Schema(implementation = PreferenceFields.class)))
                    JsonNode draft) {
        return PreviewAnswer.of(previews.preview(preferences.judged(new PreferenceDraft(draft))), language);
    }

    @GET
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            description = "The preference as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public ObjectNode get(@PathParam("id") String id) {
        return answers.of(preferences.get(PreferenceId.of(id)));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Replace the wish",
            description = "With the field version as it was read, 409 preference-changed when it was changed since.")
    @APIResponse(
            responseCode = "200",
            description = "The preference as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public ObjectNode update(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = PreferenceFields.class)))
                    JsonNode draft) {
        var known = preferences.get(PreferenceId.of(id));
        var wish = new PreferenceDraft(draft);
        var version = wish.fields().path("version").asInt(known.version());
        return answers.of(preferences.update(known.id(), wish, version));
    }

    @POST
    @Path("/{id}/pause")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The preference as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public ObjectNode pause(@PathParam("id") String id) {
        return answers.of(preferences.pause(PreferenceId.of(id)));
    }

    @POST
    @Path("/{id}/resumption")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The preference as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public ObjectNode resume(@PathParam("id") String id) {
        return answers.of(preferences.resume(PreferenceId.of(id)));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        preferences.delete(PreferenceId.of(id));
    }

    @GET
    @Path("/{id}/decisions")
    @Operation(
            summary =
                    "What the engine did, newest first; runs in a row that came to nothing for one reason are one entry")
    public Page<DecisionAnswer> decisions(
            @PathParam("id") String id,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return decisions
                .decisions(PreferenceId.of(id), new PageRequest(page, size))
                .map(view -> DecisionAnswer.of(view, language));
    }
}
