package dev.parterre.web.api.v1.reporting;

import dev.parterre.reporting.SalesReportService;
import dev.parterre.reporting.SalesReportSummary;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.ParameterRefused;
import dev.parterre.web.api.Parameters;
import dev.parterre.web.reporting.ReportFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The stored sales reports. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class ReportsResource {

    @EJB
    private SalesReportService reports;

    @Inject
    private ApiLanguage language;

    @GET
    @Operation(summary = "The days that have a report, newest first")
    public Page<SalesReportSummary> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return reports.reports(new PageRequest(page, size));
    }

    @GET
    @Path("/daily-sales")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A day's sales report",
            description = "?format=json (the default), pdf, xlsx or csv, in the language of Accept-Language."
                    + " 404 no-such-report until one was made for that day.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DailySalesAnswer.class)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response dailySales(
            @QueryParam("date") String date, @QueryParam("format") @DefaultValue("json") String format) {
        var day = day(date);
        if (format.equals("json")) {
            return Response.ok(DailySalesAnswer.of(reports.report(day), language), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        var kind = ReportFile.of(format).orElseThrow(() -> new ParameterRefused("format"));
        return Response.ok(kind.of(reports, day, Locale.forLanguageTag(language.tag())), kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, kind.attachment(day, language.tag()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/daily-sales")
    @Operation(
            summary = "Make a day's sales report from the bookings as they stand, or make it again",
            description = "422 day-ahead when the day has not begun.")
    public DailySalesAnswer make(@QueryParam("date") String date) {
        var day = day(date);
        reports.make(day);
        return DailySalesAnswer.of(reports.report(day), language);
    }

    private static LocalDate day(String date) {
        return Parameters.required("date", Parameters.date("date", date));
    }
}
