package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventDraft;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.catalog.Performer;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import dev.parterre.web.api.v1.catalog.ProgrammeAnswer.Found;
import dev.parterre.web.refusal.RefusalText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The programme: what is on, with its performances. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class EventsResource {

    @EJB
    private CatalogService catalog;

    @EJB
    private ProgrammeService programme;

    @Context
    private HttpServletRequest request;

    /** What to look for. */
    public static class Search {

        @QueryParam("q")
        String q;

        @QueryParam("city")
        String city;

        @QueryParam("category")
        @Parameter(schema = @Schema(implementation = Category.class))
        String category;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        @QueryParam("maxPrice")
        String maxPrice;

        @QueryParam("minPrice")
        String minPrice;

        @QueryParam("sort")
        @Parameter(
                description =
                        "DATE: by the first performance that fits. RELEVANCE: by how well the words fit, where there are some."
                                + " PRICE: the cheapest first. NEWEST: what came on sale last",
                schema = @Schema(implementation = EventQuery.Sort.class, defaultValue = "DATE"))
        String sort;

        @QueryParam("accessible")
        @DefaultValue("false")
        String accessible;

        @QueryParam("available")
        @DefaultValue("false")
        String available;

        @QueryParam("page")
        @DefaultValue("0")
        int page;

        @QueryParam("size")
        @DefaultValue("20")
        int size;
    }

    /** An event as staff enter it; {@code reference} is the id it has elsewhere, texts are by language. */
    public record NewEvent(
            String reference,
            String organiser,
            String category,
            LocalText title,
            LocalText description,
            List<Performer> performers,
            Integer ageFrom,
            Integer durationMinutes,
            LocalText languageNote) {}

    public record Created(String id) {}

    @GET
    @Operation(
            summary = "Events with performances to come; q takes words in any language and script",
            description =
                    "By the first performance that fits, unless sort says otherwise. Of an event of which nothing takes place any"
                            + " more what was called off is found until its date has passed, and what waits for a new date until it has one;"
                            + " sale says so. Changes are found after a second or two. similar: nothing has the words as they were typed")
    public Found search(@BeanParam Search search) {
        var found = catalog.search(query(search));
        var answer = answer();
        var events = found.events().map(answer::item);
        return new Found(
                events.items(),
                events.page(),
                events.size(),
                events.total(),
                answer.facets(found.facets()),
                found.similar());
    }

    @GET
    @Path("/{id}")
    public ProgrammeAnswer.Event event(@PathParam("id") String id) {
        return answer().event(catalog.event(EventId.of(id)));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(summary = "Enter an event; the same reference again changes it")
    @APIResponse(
            responseCode = "201",
            description = "It is in the programme, at Location",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Created.class)))
    public Response enter(NewEvent event) {
        var put = programme.putEvent(draft(Parameters.required("event", event)));
        return Response.created(URI.create("/api/v1/events/" + put.id()))
                .entity(new Created(put.id().toString()))
                .build();
    }

    private EventQuery query(Search search) {
        var city = Optional.ofNullable(search.city)
                .flatMap(catalog::city)
                .map(known -> known.key())
                .orElse(search.city);
        return EventQuery.everything(new PageRequest(search.page, search.size))
                .words(search.q)
                .in(city)
                .of(Parameters.oneOf("category", search.category, Category.class))
                .on(new EventQuery.Days(Parameters.date("from", search.from), Parameters.date("to", search.to)))
                .offered(new EventQuery.Offer(
                        Parameters.euros("minPrice", search.minPrice),
                        Parameters.euros("maxPrice", search.maxPrice),
                        Boolean.parseBoolean(search.available),
                        Boolean.parseBoolean(search.accessible)))
                .by(Optional.ofNullable(Parameters.oneOf("sort", search.sort, EventQuery.Sort.class))
                        .orElse(EventQuery.Sort.DATE));
    }

    private static EventDraft draft(NewEvent event) {
        var text = new EventText(
                event.title(),
                orEmpty(event.description()),
                Optional.ofNullable(event.performers()).orElse(List.of()),
                orEmpty(event.languageNote()));
        return new EventDraft(
                new ExternalRef(
                        ExternalRef.OWN, Optional.ofNullable(event.reference()).orElseGet(PublicId::random)),
                OrganiserId.of(event.organiser()),
                Parameters.oneOf("category", event.category(), Category.class),
                text,
                Optional.ofNullable(event.ageFrom()).orElse(0),
                event.durationMinutes());
    }

    private static LocalText orEmpty(LocalText text) {
        return text == null ? LocalText.empty() : text;
    }

    private ProgrammeAnswer answer() {
        return new ProgrammeAnswer(RefusalText.supported(request.getLocale()));
    }
}
