package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.Suggestion;
import dev.parterre.catalog.SuggestionService;
import dev.parterre.web.refusal.RefusalText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What somebody may mean who is still typing. */
@Path("/events/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SuggestionsResource {

    private static final int FRESH_SECONDS = 60;

    @EJB
    private SuggestionService suggestions;

    @Context
    private HttpServletRequest request;

    public record Suggestions(List<Item> items) {}

    /**
     * @param kind EVENT, PERFORMER, VENUE or CITY
     * @param value an event's or venue's id, a city's key, a performer's name
     * @param beside what tells it from another of that name; may be missing
     */
    public record Item(String kind, String value, String name, String beside) {}

    @GET
    @Operation(summary = "Events, performers, venues and cities that begin like what was typed, at most 14")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Suggestions.class)))
    public Response suggest(@QueryParam("q") String typed) {
        var language = RefusalText.supported(request.getLocale()).getLanguage();
        var items = suggestions.suggest(typed == null ? "" : typed).stream()
                .map(suggestion -> item(suggestion, language))
                .toList();
        var fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        return Response.ok(new Suggestions(items))
                .cacheControl(fresh)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Item item(Suggestion suggestion, String language) {
        return new Item(
                suggestion.kind().name(),
                suggestion.value(),
                suggestion.name().in(language),
                suggestion.beside().isEmpty() ? null : suggestion.beside().in(language));
    }
}
