package dev.parterre.web.api.v1.planfile;

import dev.parterre.catalog.VenueId;
import dev.parterre.importing.ProgrammeEntryService;
import dev.parterre.importing.ProgrammeEntryService.EnteredPlan;
import dev.parterre.planfile.PlanFileService;
import dev.parterre.planfile.PretixPlan;
import dev.parterre.seating.PlanVersion;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.ParameterRefused;
import dev.parterre.web.planfile.FindingText;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The seating plans of a venue's halls. */
@Path("/venues/{id}/seating-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
@SecurityRequirement(name = "token")
public class SeatingPlansResource {

    private static final String OWN = "parterre-season";
    /** As many findings as anybody reads; how many there are is said too. */
    private static final int SHOWN = 100;

    @EJB
    private ProgrammeEntryService entries;

    @EJB
    private PlanFileService files;

    @Inject
    private ApiLanguage language;

    public record Plan(String id, String hall, int version, String name, int places, Instant createdAt) {}

    /**
     * @param findings what was wrong in the file and got over or was guessed, the first hundred of {@code findingsTotal}
     * @param notExported what of this plan a file of the format pretix-plan-json would not bring back; empty when all does
     */
    public record Entered(
            String id, String hall, int places, List<Finding> findings, int findingsTotal, List<Lost> notExported) {}

    public record Lost(String code, String text) {}

    public record Finding(String pointer, String code, String value, String text) {}

    @GET
    @Operation(summary = "The plans of the venue's halls, hall by hall, the latest first")
    public List<Plan> plans(@PathParam("id") String id) {
        return files.plans(VenueId.of(id)).stream()
                .map(SeatingPlansResource::show)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a hall a seating plan; other content is the next version",
            description =
                    "`hall` is the hall's id among the venue's; one that it does not have yet makes a new hall of that name. The"
                            + " format is parterre-season (a plan as the season format spells it) or pretix-plan-json; it is told"
                            + " from the content when it is not said. What a file of the latter says against its schema is mended and"
                            + " listed with its JSON pointer, or refused as plan-file-refused. The answer lists what of a plan in the"
                            + " own format would not come back from an export.")
    @APIResponse(
            responseCode = "201",
            description = "The plan that the hall has now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Entered.class)))
    public Response enter(
            @PathParam("id") String id,
            @QueryParam("hall") @DefaultValue("main") String hall,
            @QueryParam("format") String format,
            byte[] plan) {
        var entered = isPretix(format, plan)
                ? entries.enterPlanFile(VenueId.of(id), hall, plan)
                : entries.enterPlan(VenueId.of(id), hall, new String(plan, StandardCharsets.UTF_8));
        return Response.status(Response.Status.CREATED).entity(show(entered)).build();
    }

    @GET
    @Path("/{plan}")
    @Operation(
            summary = "A plan as a file of the format pretix-plan-json",
            description =
                    "One that came from such a file is given back whole. Of another the format has no word for areas that"
                            + " are sold (they are drawn), places for wheelchairs and their companions, aisles without a gap, and names"
                            + " in a second language; keys of price categories are made from their names when it is read again, and ids"
                            + " of seats from zone, row and number. A plan of areas alone is refused as no-seats-to-export.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "As the schema of seating plans of pretix says",
                                            additionalProperties = Schema.True.class)))
    public Response export(
            @PathParam("id") String id,
            @PathParam("plan") String plan,
            @QueryParam("format") @DefaultValue(PretixPlan.FORMAT) String format) {
        if (!format.equals(PretixPlan.FORMAT)) {
            throw new ParameterRefused("format");
        }
        var file = files.export(VenueId.of(id), SeatingPlanId.of(plan));
        return Response.ok(file.content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }

    private static boolean isPretix(String format, byte[] plan) {
        if (format == null) {
            return PretixPlan.isOne(plan);
        }
        if (!format.equals(OWN) && !format.equals(PretixPlan.FORMAT)) {
            throw new ParameterRefused("format");
        }
        return format.equals(PretixPlan.FORMAT);
    }

    private static Plan show(PlanVersion plan) {
        return new Plan(
                plan.id().toString(),
                plan.hall().toString(),
                plan.version(),
                plan.name(),
                plan.places(),
                plan.createdAt());
    }

    private Entered show(EnteredPlan entered) {
        var words = new FindingText(language.tag());
        var findings = entered.findings().first().stream()
                .limit(SHOWN)
                .map(one -> new Finding(one.pointer(), one.code(), one.detail(), words.of(one)))
                .toList();
        var lost = entered.notExported().stream()
                .map(code -> new Lost(code, words.ofLost(code)))
                .toList();
        return new Entered(
                entered.plan().toString(),
                entered.hall().toString(),
                entered.places(),
                findings,
                entered.findings().total(),
                lost);
    }
}
