package dev.parterre.web.api.v1.account;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.GATE;
import static dev.parterre.shared.Roles.ORGANISER;
import static dev.parterre.shared.Roles.SUPPORT;

import dev.parterre.account.AccessTokenId;
import dev.parterre.account.AccessTokenService;
import dev.parterre.account.AccessTokenView;
import dev.parterre.account.IssuedToken;
import dev.parterre.web.security.VisitorLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's keys to this API. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN})
public class TokensResource {

    private static final String UNNAMED = "API";

    /** Who asks, and what they will call the token; unnamed it is called "API". */
    public record NewToken(String email, String password, String name) {

        /** Without the password. */
        @Override
        public String toString() {
            return "NewToken";
        }
    }

    /** A token as its holder sees it later. */
    public record Token(String id, String name, Instant createdAt, Instant expiresAt) {

        static Token of(AccessTokenView view) {
            return new Token(view.id().toString(), view.name(), view.createdAt(), view.expiresAt());
        }
    }

    /** All of the caller's working tokens. */
    public record Tokens(List<Token> items) {}

    @EJB
    private AccessTokenService tokens;

    @Inject
    private VisitorLimits limits;

    @POST
    @PermitAll
    @Operation(summary = "A personal token for e-mail and password; it is shown only in this answer")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedToken.class)))
    public Response issue(NewToken request) {
        limits.signIn();
        var asked = Optional.ofNullable(request).orElse(new NewToken(null, null, null));
        var name = Optional.ofNullable(asked.name()).orElse(UNNAMED);
        IssuedToken issued = tokens.issue(asked.email(), asked.password(), name);
        var neverStored = new CacheControl();
        neverStored.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .cacheControl(neverStored)
                .entity(issued)
                .build();
    }

    @GET
    @SecurityRequirement(name = "token")
    @Operation(summary = "The caller's working tokens, without their secrets")
    public Tokens list() {
        return new Tokens(tokens.tokens().stream().map(Token::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @SecurityRequirement(name = "token")
    @Operation(summary = "Revoke one of the caller's tokens")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(AccessTokenId.of(id));
    }
}
