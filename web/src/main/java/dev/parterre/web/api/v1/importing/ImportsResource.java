package dev.parterre.web.api.v1.importing;

import dev.parterre.importing.ImportCommand;
import dev.parterre.importing.ImportId;
import dev.parterre.importing.ImportOptions;
import dev.parterre.importing.ImportOptions.PlanVenue;
import dev.parterre.importing.ImportProgress;
import dev.parterre.importing.ImportRefused;
import dev.parterre.importing.ImportService;
import dev.parterre.importing.RefusedRow;
import dev.parterre.seating.PlanPoint;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Imports: each is one file, worked off in the background. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
@SecurityRequirement(name = "token")
public class ImportsResource {

    @EJB
    private ImportService imports;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    /** What the file does not say itself; see the formats. */
    public static class Options {

        @QueryParam("format")
        String format;

        @QueryParam("fileName")
        @DefaultValue("upload")
        String fileName;

        @QueryParam("anchor")
        String anchor;

        @QueryParam("shift")
        String shift;

        @QueryParam("name")
        String name;

        @QueryParam("city")
        String city;

        @QueryParam("country")
        @DefaultValue("BG")
        String country;

        @QueryParam("timeZone")
        @DefaultValue("Europe/Sofia")
        String timeZone;

        @QueryParam("focusX")
        String focusX;

        @QueryParam("focusY")
        String focusY;

        /** Where everybody looks, for plans that do not say or say it wrongly; both or neither. */
        private PlanPoint focus() {
            if (focusX == null && focusY == null) {
                return null;
            }
            if (focusX == null || focusY == null) {
                throw new ImportRefused("focus-malformed");
            }
            try {
                return new PlanPoint(Double.parseDouble(focusX), Double.parseDouble(focusY));
            } catch (NumberFormatException noPoint) {
                throw new ImportRefused("focus-malformed");
            }
        }
    }

    /** {@code read = taken + unchanged + refused}; {@code reasons} counts what was refused or noted, by code. */
    public record Import(
            String id,
            String format,
            String fileName,
            String state,
            int read,
            int taken,
            int unchanged,
            int refused,
            Map<String, Long> reasons,
            String failure,
            Instant startedAt,
            Instant endedAt) {

        static Import of(ImportProgress run, Map<String, Long> reasons) {
            return new Import(
                    run.id().toString(),
                    run.format(),
                    run.fileName(),
                    run.state().name(),
                    run.rows().read(),
                    run.rows().taken(),
                    run.rows().unchanged(),
                    run.rows().refused(),
                    reasons,
                    run.failure().orElse(null),
                    run.startedAt(),
                    run.endedAt().orElse(null));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Import a file: the body, gzipped or not, in one of the formats; answers at once")
    @APIResponse(
            responseCode = "202",
            description = "It has begun, and is at Location",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Import.class)))
    public Response start(@BeanParam Options options, InputStream body) throws IOException {
        if (request.getContentLengthLong() > ImportService.LARGEST_FILE) {
            throw new ImportRefused("file-too-large");
        }
        var content = body.readNBytes(ImportService.LARGEST_FILE + 1);
        var id = imports.start(new ImportCommand(options.format, options.fileName, content, read(options)));
        return Response.accepted(show(id))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @GET
    public Page<Import> runs(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return imports.runs(new PageRequest(page, size)).map(run -> Import.of(run, null));
    }

    @GET
    @Path("/{id}")
    public Import run(@PathParam("id") String id) {
        return show(ImportId.of(id));
    }

    @GET
    @Path("/{id}/refusals")
    @Operation(summary = "What was wrong, by row; codes that begin with kept- are of rows that were taken")
    public Page<RefusedRow> refusals(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        return imports.refusals(ImportId.of(id), new PageRequest(page, size));
    }

    private Import show(ImportId id) {
        return Import.of(imports.run(id), imports.reasons(id));
    }

    private ImportOptions read(Options options) {
        var anchor = Parameters.date("anchor", options.anchor);
        var shift = Parameters.period("shift", options.shift);
        var venue = options.name == null
                ? null
                : new PlanVenue(options.name, options.city, options.country, options.timeZone, options.focus());
        return new ImportOptions(
                Optional.ofNullable(anchor).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                Optional.ofNullable(shift).orElse(Period.ZERO),
                venue);
    }
}
