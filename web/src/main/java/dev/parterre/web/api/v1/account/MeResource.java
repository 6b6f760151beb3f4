package dev.parterre.web.api.v1.account;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.GATE;
import static dev.parterre.shared.Roles.ORGANISER;
import static dev.parterre.shared.Roles.SUPPORT;

import dev.parterre.account.AccountService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's own account. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@RolesAllowed({CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN})
public class MeResource {

    @EJB
    private AccountService accounts;

    @GET
    @Operation(summary = "Who the token belongs to, and what they may do")
    public AccountAnswer me() {
        return AccountAnswer.of(accounts.profile());
    }
}
