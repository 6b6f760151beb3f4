package dev.parterre.web.api.v1.till;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.till.TillService;
import dev.parterre.till.TillView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Everybody's tills, as finance looks at them. */
@Path("/till-sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class TillSessionsResource {

    @EJB
    private TillService tills;

    @GET
    @Operation(summary = "Tills with what was expected and counted, newest first")
    public Page<TillView> list(@QueryParam("page") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return tills.sessions(new PageRequest(page, size));
    }
}
