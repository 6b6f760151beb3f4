package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.VenueCard;
import dev.parterre.catalog.VenueId;
import dev.parterre.importing.ProgrammeEntryService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import dev.parterre.web.refusal.RefusalText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Where things are on: venues with their halls. */
@Path("/venues")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class VenuesResource {

    @EJB
    private CatalogService catalog;

    @EJB
    private ProgrammeEntryService entries;

    @Context
    private HttpServletRequest request;

    public record Venue(
            String id,
            String name,
            String city,
            String country,
            String address,
            String postcode,
            Double lat,
            Double lon,
            String timeZone,
            List<Hall> halls) {}

    public record Hall(String id, String name, int capacity) {}

    public record Plan(String id, String hall, int places) {}

    @GET
    public Page<Venue> venues(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        var language = RefusalText.supported(request.getLocale()).getLanguage();
        return catalog.venues(new PageRequest(page, size)).map(venue -> show(venue, language));
    }

    @POST
    @Path("/{id}/seating-plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Give a hall a seating plan, as the season format spells it; other content is the next version")
    public Response plan(
            @PathParam("id") String id, @QueryParam("hall") @DefaultValue("main") String hall, String plan) {
        var entered = entries.enterPlan(VenueId.of(id), hall, Parameters.required("plan", plan));
        var shown =
                new Plan(Long.toString(entered.plan().value()), entered.hall().toString(), entered.places());
        return Response.status(Response.Status.CREATED).entity(shown).build();
    }

    private static Venue show(VenueCard venue, String language) {
        var address = venue.address();
        return new Venue(
                venue.id().toString(),
                venue.name().in(language),
                address.city().in(language),
                address.country(),
                address.street().in(language),
                address.postcode(),
                address.lat(),
                address.lon(),
                venue.zone().getId(),
                venue.halls().stream()
                        .map(hall -> new Hall(hall.id().toString(), hall.name().in(language), hall.capacity()))
                        .toList());
    }
}
