package dev.parterre.web.api.v1.account;

import dev.parterre.account.PasswordResetService;
import dev.parterre.web.security.VisitorLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A forgotten password over the API; the token comes by mail. */
@Path("/passwords")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class PasswordsResource {

    /** Whose password is forgotten. */
    public record Forgotten(String email) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Forgotten";
        }
    }

    /** The link's token, and the password from now on. */
    public record NewPassword(String token, String password) {

        /** Without either. */
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @EJB
    private PasswordResetService resets;

    @Inject
    private VisitorLimits limits;

    @POST
    @Path("links")
    @Operation(
            summary = "Send a link to choose a new password; the same answer whether or not the address has an account")
    @APIResponse(
            responseCode = "202",
            description = "Whether or not the address has an account; nothing is in the answer")
    public Response forgot(Forgotten request) {
        var email = request == null ? null : request.email();
        limits.mailTo(email);
        resets.forgot(email);
        return Response.accepted().build();
    }

    @POST
    @Operation(
            summary = "Replace the password with the token of the mail; every token and session of the account ends;"
                    + " 410 confirmation-link-invalid")
    @APIResponse(responseCode = "204", description = "It is replaced")
    public void replace(NewPassword request) {
        limits.signIn();
        resets.replace(request == null ? null : request.token(), request == null ? null : request.password());
    }
}
