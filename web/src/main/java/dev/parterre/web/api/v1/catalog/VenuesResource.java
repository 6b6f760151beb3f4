package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.VenueCard;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.refusal.RefusalText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where things are on: venues with their halls. */
@Path("/venues")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class VenuesResource {

    @EJB
    private CatalogService catalog;

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

    @GET
    public Page<Venue> venues(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        var language = RefusalText.supported(request.getLocale()).getLanguage();
        return catalog.venues(new PageRequest(page, size)).map(venue -> show(venue, language));
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
