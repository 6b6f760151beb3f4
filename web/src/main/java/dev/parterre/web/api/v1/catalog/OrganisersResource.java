package dev.parterre.web.api.v1.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.api.v1.catalog.ProgrammeAnswer.Named;
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

/** Who puts events on. */
@Path("/organisers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OrganisersResource {

    @EJB
    private CatalogService catalog;

    @Context
    private HttpServletRequest request;

    @GET
    public Page<Named> organisers(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        var language = RefusalText.supported(request.getLocale()).getLanguage();
        return catalog.organisers(new PageRequest(page, size))
                .map(organiser ->
                        new Named(organiser.id().toString(), organiser.name().in(language)));
    }
}
