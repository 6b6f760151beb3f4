package dev.parterre.web.api.v1.account;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.SUPPORT;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.CreateAccountCommand;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Everybody's accounts, for staff. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@RolesAllowed(ADMIN)
public class AccountsResource {

    /** An account that can sign in at once; language "en" unless said otherwise. */
    public record NewAccount(String name, String email, String password, String language, Set<String> roles) {

        CreateAccountCommand command() {
            return new CreateAccountCommand(name, email, password, language == null ? "en" : language, roles);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    /** The new account's id. */
    public record Created(String id) {}

    /** All that the account may do from now on. */
    public record RolesChange(Set<String> roles) {}

    @EJB
    private AccountService accounts;

    @GET
    @RolesAllowed({ADMIN, SUPPORT, BOX_OFFICE})
    @Operation(summary = "Accounts, newest first; q is part of a name or address")
    public Page<AccountAnswer> list(
            @QueryParam("q") @DefaultValue("") String filter,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return accounts.accounts(filter, new PageRequest(page, size)).map(AccountAnswer::of);
    }

    @POST
    @Operation(summary = "Create an active account with roles; 409 email-taken")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Created.class)))
    public Response create(NewAccount request) {
        var asked = Optional.ofNullable(request).orElse(new NewAccount(null, null, null, null, null));
        var created = new Created(accounts.createAccount(asked.command()).toString());
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @PUT
    @Path("/{id}/roles")
    @Operation(summary = "Replace what an account may do; 409 last-admin")
    public void changeRoles(@PathParam("id") String id, RolesChange change) {
        accounts.changeRoles(AccountId.of(id), change == null ? null : change.roles());
    }
}
